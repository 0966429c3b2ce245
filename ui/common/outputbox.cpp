#include "ui/common/outputbox.h"

#include "ui/common/translated.h"

using namespace Qt::StringLiterals;

namespace ssotray {

OutputBox::OutputBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const QString &format : {u"json"_s, u"text"_s, u"table"_s, u"yaml"_s, u"yaml-stream"_s})
        addItem(format, format);
    addItem(QString(), QString());
    keepTranslated(
        this, [this, row = count() - 1] { setItemText(row, tr("(not set)", "no output format in the profile")); });
    connect(this, &QComboBox::currentIndexChanged, this, &OutputBox::outputChanged);
}

QString OutputBox::output() const
{
    return currentData().toString();
}

void OutputBox::setOutput(const QString &output)
{
    if (findData(output) < 0)
        addItem(output, output);
    setCurrentIndex(findData(output));
}

} // namespace ssotray
