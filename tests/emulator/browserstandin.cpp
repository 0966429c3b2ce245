// browser-standin URL: what the demo opens in place of a browser. It shows the address and the user code with Allow and
// Deny, and tells the emulator (environment variable EMULATOR_URL) which of them was pressed. With --approve it shows
// nothing, allows at once and exits: 0 when the emulator took it.

#include <QApplication>
#include <QCommandLineParser>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPushButton>
#include <QTextStream>
#include <QUrlQuery>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QNetworkReply *post(QNetworkAccessManager &network, const QString &decision, const QString &userCode)
{
    QNetworkRequest request(QUrl(qEnvironmentVariable("EMULATOR_URL") + u"/emulator/"_s + decision));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    return network.post(request, QJsonDocument(QJsonObject{{u"userCode"_s, userCode}}).toJson());
}

QString resultOf(const QNetworkReply &reply, const QString &success)
{
    return reply.error() == QNetworkReply::NoError ? success : u"That did not work: "_s + reply.errorString();
}

// The window. Owned by main(); it decides about one code and then only tells that it is done.
class StandInWindow : public QWidget
{
public:
    StandInWindow(QNetworkAccessManager &network, const QUrl &address, const QString &userCode)
        : m_network(network)
        , m_userCode(userCode)
        , m_message(new QLabel(u"Does the program show the same code?"_s))
        , m_buttons(new QDialogButtonBox)
    {
        setWindowTitle(u"Demo: this window stands in for your browser"_s);
        auto *title = new QLabel(windowTitle());
        auto *addressLabel = new QLabel(address.toDisplayString());
        auto *code =
            new QLabel(userCode.isEmpty() ? u"No code in this address: the newest request is meant."_s : userCode);
        QFont large = code->font();
        large.setPointSizeF(large.pointSizeF() * (userCode.isEmpty() ? 1 : 2));
        code->setFont(large);
        for (QLabel *label : {title, addressLabel, code, m_message}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
        }
        code->setAlignment(Qt::AlignCenter);

        auto *layout = new QVBoxLayout(this);
        for (QWidget *widget : std::initializer_list<QWidget *>{title, addressLabel, code, m_message, m_buttons})
            layout->addWidget(widget);
        addButton(u"Allow"_s, QDialogButtonBox::AcceptRole, u"approve"_s, u"Allowed. You can close this window."_s);
        addButton(u"Deny"_s, QDialogButtonBox::RejectRole, u"deny"_s, u"Denied. You can close this window."_s);
        resize(420, sizeHint().height());
    }

private:
    void addButton(
        const QString &text, QDialogButtonBox::ButtonRole role, const QString &decision, const QString &success)
    {
        QPushButton *button = m_buttons->addButton(text, role);
        connect(button, &QPushButton::clicked, this, [this, decision, success] {
            m_buttons->setEnabled(false);
            QNetworkReply *reply = post(m_network, decision, m_userCode);
            connect(reply, &QNetworkReply::finished, this, [this, reply, success] {
                reply->deleteLater();
                m_message->setText(resultOf(*reply, success));
            });
        });
    }

    QNetworkAccessManager &m_network;
    QString m_userCode;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
};

void approveAndExit(QNetworkAccessManager &network, const QString &userCode)
{
    QNetworkReply *reply = post(network, u"approve"_s, userCode);
    QObject::connect(reply, &QNetworkReply::finished, qApp, [reply] {
        if (reply->error() != QNetworkReply::NoError)
            QTextStream(stderr) << "browser-standin: " << reply->errorString() << Qt::endl;
        QCoreApplication::exit(reply->error() == QNetworkReply::NoError ? 0 : 1);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Stands in for a browser in the demo."_s);
    parser.addHelpOption();
    parser.addOption({u"approve"_s, u"Allow at once, without a window."_s});
    parser.addPositionalArgument(u"URL"_s, u"The address to open."_s);
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy); // the emulator is on this machine
    const QUrl address(parser.positionalArguments().constFirst());
    const QString userCode = QUrlQuery(address).queryItemValue(u"user_code"_s, QUrl::FullyDecoded);
    StandInWindow window(network, address, userCode);
    if (parser.isSet(u"approve"_s))
        approveAndExit(network, userCode);
    else
        window.show();
    return QApplication::exec();
}
