// browser-standin URL: what the demo opens in place of a browser. It shows the address and the user code with Allow and
// Deny, and tells the emulator (environment variable EMULATOR_URL) which of them was pressed; the answer to a sign-in
// without a code it brings back to the program. With --approve it shows nothing, allows at once and exits: 0 when that
// worked.

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

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Done = std::function<void(const QString &error)>; // empty: it worked

QUrl atEmulator(const QString &path)
{
    return QUrl(qEnvironmentVariable("EMULATOR_URL") + path);
}

void whenFinished(QNetworkReply *reply, const std::function<void(QNetworkReply &)> &function)
{
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, function] {
        reply->deleteLater();
        function(*reply);
    });
}

void report(const QNetworkReply &reply, const Done &done)
{
    done(reply.error() == QNetworkReply::NoError ? QString() : reply.errorString());
}

// A sign-in without a code (spec/aws.md § 3): the address is AWS's, so it is asked for at the emulator, and what comes
// of it is brought back to the program.
bool isWithoutCode(const QUrl &address)
{
    return address.path() == u"/authorize"_s;
}

void decideWithoutCode(QNetworkAccessManager &network, const QUrl &address, bool allow, const Done &done)
{
    QUrl url = atEmulator(address.path());
    url.setQuery(address.query(QUrl::FullyEncoded) + (allow ? u"&decision=allow"_s : u"&decision=deny"_s));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    whenFinished(network.get(request), [&network, done](QNetworkReply &reply) {
        const QUrl back = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!back.isEmpty())
            whenFinished(network.get(QNetworkRequest(back)), [done](QNetworkReply &last) { report(last, done); });
        else
            done(u"No way back: "_s + QString::fromUtf8(reply.readAll()));
    });
}

QString userCodeIn(const QUrl &address)
{
    return QUrlQuery(address).queryItemValue(u"user_code"_s, QUrl::FullyDecoded);
}

void decide(QNetworkAccessManager &network, const QUrl &address, bool allow, const Done &done)
{
    if (isWithoutCode(address)) {
        decideWithoutCode(network, address, allow, done);
        return;
    }
    QNetworkRequest request(atEmulator(allow ? u"/emulator/approve"_s : u"/emulator/deny"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    const QJsonObject body{{u"userCode"_s, userCodeIn(address)}};
    whenFinished(
        network.post(request, QJsonDocument(body).toJson()), [done](QNetworkReply &reply) { report(reply, done); });
}

QString wordsAbout(const QUrl &address)
{
    if (isWithoutCode(address))
        return u"A sign-in without a code."_s;
    const QString userCode = userCodeIn(address);
    return userCode.isEmpty() ? u"No code in this address: the newest request is meant."_s : userCode;
}

// The window. Owned by main(); it decides about one code and then only tells that it is done.
class StandInWindow : public QWidget
{
public:
    StandInWindow(QNetworkAccessManager &network, const QUrl &address)
        : m_network(network)
        , m_address(address)
        , m_message(new QLabel(
              isWithoutCode(address) ? u"Did you start this, just now?"_s : u"Does the program show the same code?"_s))
        , m_buttons(new QDialogButtonBox)
    {
        setWindowTitle(u"Demo: this window stands in for your browser"_s);
        auto *title = new QLabel(windowTitle());
        auto *addressLabel = new QLabel(address.toDisplayString());
        auto *code = new QLabel(wordsAbout(address));
        QFont large = code->font();
        large.setPointSizeF(large.pointSizeF() * (userCodeIn(address).isEmpty() ? 1 : 2));
        code->setFont(large);
        for (QLabel *label : {title, addressLabel, code, m_message}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
        }
        code->setAlignment(Qt::AlignCenter);

        auto *layout = new QVBoxLayout(this);
        for (QWidget *widget : std::initializer_list<QWidget *>{title, addressLabel, code, m_message, m_buttons})
            layout->addWidget(widget);
        addButton(u"Allow"_s, QDialogButtonBox::AcceptRole, true, u"Allowed. You can close this window."_s);
        addButton(u"Deny"_s, QDialogButtonBox::RejectRole, false, u"Denied. You can close this window."_s);
        resize(420, sizeHint().height());
    }

private:
    void addButton(const QString &text, QDialogButtonBox::ButtonRole role, bool allow, const QString &success)
    {
        QPushButton *button = m_buttons->addButton(text, role);
        connect(button, &QPushButton::clicked, this, [this, allow, success] {
            m_buttons->setEnabled(false);
            decide(m_network, m_address, allow, [this, success](const QString &error) {
                m_message->setText(error.isEmpty() ? success : u"That did not work: "_s + error);
            });
        });
    }

    QNetworkAccessManager &m_network;
    QUrl m_address;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
};

void approveAndExit(QNetworkAccessManager &network, const QUrl &address)
{
    decide(network, address, true, [](const QString &error) {
        if (!error.isEmpty())
            QTextStream(stderr) << "browser-standin: " << error << Qt::endl;
        QCoreApplication::exit(error.isEmpty() ? 0 : 1);
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
    StandInWindow window(network, address);
    if (parser.isSet(u"approve"_s))
        approveAndExit(network, address);
    else
        window.show();
    return QApplication::exec();
}
