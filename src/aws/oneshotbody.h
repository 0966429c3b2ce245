#pragma once

#include <QByteArray>
#include <QIODevice>

namespace ssotray {

// A body that can be read once. When a connection ends without an answer, Qt sends a request again on its own, a POST
// too; the server may have used up the refresh token in it by then. What cannot be rewound is not sent again.
// (Not a QBuffer: Qt goes past its virtual functions.)
class OneShotBody : public QIODevice
{
public:
    explicit OneShotBody(QByteArray content);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_rest.isEmpty(); }
    qint64 bytesAvailable() const override { return m_rest.size(); }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
};

} // namespace ssotray
