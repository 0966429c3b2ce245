#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <chrono>
#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace ssotray::emulator {

// A certificate authority that lives as long as the process: an EC P-256 key made at the start, and a certificate for
// each host name on demand. Owned by main(). Clients must be told to trust pem(); the key never leaves memory.
class CertificateAuthority
{
public:
    CertificateAuthority();
    ~CertificateAuthority();
    CertificateAuthority(const CertificateAuthority &) = delete;
    CertificateAuthority &operator=(const CertificateAuthority &) = delete;

    // When a certificate is good, counted from now.
    struct Life
    {
        std::chrono::seconds from;
        std::chrono::seconds to;
    };
    // From yesterday on: a test may run with its clock moved.
    static constexpr Life usualLife{-std::chrono::hours(24), std::chrono::hours(30 * 24)};

    QByteArray pem() const;
    // What a TLS server needs to be taken for this host.
    QSslConfiguration configurationFor(const QString &host, Life life = usualLife) const;

private:
    evp_pkey_st *m_key;
    x509_st *m_certificate;
};

} // namespace ssotray::emulator
