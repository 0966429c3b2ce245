#include "ui/settings/filespage.h"

#include "storage/settings.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/settings/inforce.h"
#include "ui/settings/pathedit.h"

namespace ssotray {

FilesPage::FilesPage(Settings &settings, const InForce &inForce, QWidget *parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_config(new PathEdit(PathEdit::Home::Allowed, tr("AWS config file"), tr("&Browse…")))
    , m_credentials(new PathEdit(PathEdit::Home::Allowed, tr("AWS credentials file"), tr("Br&owse…")))
{
    addSentence(
        tr("A program that the desktop starts does not see what your shell sets. If AWS_CONFIG_FILE or "
           "AWS_SHARED_CREDENTIALS_FILE name other files there, name the same files here. Changes take effect after "
           "a restart of the app."));
    addGap();
    addFile(tr("AWS config fil&e"), m_config, inForce.configFile);
    addGap();
    addFile(tr("AWS cre&dentials file"), m_credentials, inForce.credentialsFile);
    addStretch();
    showSettings();
    connect(m_config, &PathEdit::pathChosen, &m_settings, &Settings::setConfigFile);
    connect(m_credentials, &PathEdit::pathChosen, &m_settings, &Settings::setCredentialsFile);
    connect(&m_settings, &Settings::changed, this, &FilesPage::showSettings);
}

void FilesPage::addFile(const QString &label, PathEdit *edit, const ValueInForce &inForce)
{
    edit->setPlaceholderText(tr("As the environment says, or the usual place"));
    edit->setUsualPath(inForce.value);
    addField(label, edit, edit->browseButton());
    addBelow(edit->notice());
    explain(edit, InForceText::ofFile(inForce));
    auto *problem = new Notice;
    addBelow(problem);
    if (inForce.problem)
        problem->say(Notice::Tone::Error, ErrorText::of(*inForce.problem));
}

void FilesPage::showSettings()
{
    m_config->showSetting(m_settings.configFile());
    m_credentials->showSetting(m_settings.credentialsFile());
}

void FilesPage::takeOver()
{
    m_config->takeOver();
    m_credentials->takeOver();
}

} // namespace ssotray
