#pragma once

#include "profiles/profileentry.h"
#include "profiles/profileoperations.h"
#include "ui/profiles/changedialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ssotray {

class OutputBox;
class RegionBox;

// A change in which there is nothing to fill in.
class PlainForm : public ChangeForm
{
    Q_OBJECT

public:
    explicit PlainForm(ConfigOperation operation, Text remark = {});

    ConfigOperation operation() const override { return m_operation; }
    QString remark(const Document &document) const override;

private:
    const ConfigOperation m_operation;
    const Text m_remark;
};

// What a profile says. Of one that is not ours: region and output alone; of a legacy one its portal as well.
class ProfileForm : public ChangeForm
{
    Q_OBJECT

public:
    ProfileForm(const ProfileEntry &entry, const QStringList &sessions, QString program);

    ConfigOperation operation() const override;

private:
    QString session() const;
    QString startUrl() const;

    const ProfileEntry m_entry;
    const QString m_program;
    QComboBox *m_session = nullptr;
    QLineEdit *m_startUrl = nullptr;
    RegionBox *m_ssoRegion = nullptr;
    QLineEdit *m_account = nullptr;
    QLineEdit *m_role = nullptr;
    RegionBox *m_region;
    OutputBox *m_output;
};

// A new name for a profile or a session, or the name of the session that a legacy profile shall have.
class NameForm : public ChangeForm
{
    Q_OBJECT

public:
    enum class Of { Profile, Session, Conversion };

    NameForm(Of of, const QString &name, const QString &suggestion);

    ConfigOperation operation() const override;
    QString remark(const Document &document) const override;

private:
    const Of m_of;
    const QString m_old;
    QLineEdit *m_name;
};

// What a session says.
class SessionForm : public ChangeForm
{
    Q_OBJECT

public:
    explicit SessionForm(const SsoSession &session);

    ConfigOperation operation() const override;
    QString remark(const Document &document) const override;

private:
    SsoSession entered() const;

    const SsoSession m_session;
    QLineEdit *m_startUrl;
    RegionBox *m_region;
    QLineEdit *m_scopes;
};

// What becomes of the profiles of a session that is deleted.
class DeleteSessionForm : public ChangeForm
{
    Q_OBJECT

public:
    DeleteSessionForm(const QString &session, const QStringList &profiles);

    ConfigOperation operation() const override;
    QString remark(const Document &document) const override;

private:
    const QString m_session;
    QCheckBox *m_withProfiles;
};

} // namespace ssotray
