// minimal-asker: a plain Qt Core and Network program that asks the app one question, to hold sso-tray-credentials
// against. Called with the socket's path and a question in JSON; prints the answer.

#include <QCoreApplication>
#include <QLocalSocket>
#include <QtEndian>

#include <cstdio>

namespace {

constexpr qsizetype lengthBytes = 4;

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;

    const QByteArray question = '\1' + arguments[2].toUtf8(); // the protocol's version
    QByteArray frame(lengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(question.size()), frame.data());

    QLocalSocket socket;
    socket.connectToServer(arguments[1]);
    if (!socket.waitForConnected())
        return 3;
    socket.write(frame + question);

    QByteArray answer;
    const auto isWhole = [&answer] {
        return answer.size() >= lengthBytes
            && answer.size() >= lengthBytes + static_cast<qsizetype>(qFromBigEndian<quint32>(answer.constData()));
    };
    while (!isWhole()) {
        if (!socket.waitForReadyRead())
            return 3;
        answer += socket.readAll();
    }
    std::fwrite(answer.constData() + lengthBytes + 1, 1, static_cast<size_t>(answer.size() - lengthBytes - 1), stdout);
    return 0;
}
