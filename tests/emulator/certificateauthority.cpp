#include "certificateauthority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Free>;
using CertificatePtr = std::unique_ptr<X509, Free>;

KeyPtr newKey()
{
    return KeyPtr(EVP_EC_gen("P-256"));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Free> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

// An unsigned certificate with name, life and a random serial number. `issuer` is nothing for one that signs itself.
CertificatePtr newCertificate(
    EVP_PKEY *key, const QByteArray &commonName, X509 *issuer, CertificateAuthority::Life life)
{
    CertificatePtr certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), int(sizeof serial));
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), life.from.count());
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), life.to.count());
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(commonName.constData()), int(commonName.size()), -1, 0);
    X509_set_issuer_name(certificate.get(), issuer ? X509_get_subject_name(issuer) : subject);
    return certificate;
}

template <class Write>
QByteArray pemOf(Write write)
{
    const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray pemOf(X509 *certificate)
{
    return pemOf([certificate](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
}

QByteArray pemOf(EVP_PKEY *key)
{
    return pemOf([key](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

} // namespace

CertificateAuthority::CertificateAuthority()
    : m_key(newKey().release())
    , m_certificate(newCertificate(m_key, "SSO Tray test CA"_ba, nullptr, usualLife).release())
{
    addExtension(m_certificate, m_certificate, NID_basic_constraints, "critical,CA:TRUE"_ba);
    addExtension(m_certificate, m_certificate, NID_key_usage, "critical,keyCertSign,cRLSign"_ba);
    addExtension(m_certificate, m_certificate, NID_subject_key_identifier, "hash"_ba);
    X509_sign(m_certificate, m_key, EVP_sha256());
}

CertificateAuthority::~CertificateAuthority()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

QByteArray CertificateAuthority::pem() const
{
    return pemOf(m_certificate);
}

QSslConfiguration CertificateAuthority::configurationFor(const QString &host, Life life) const
{
    const KeyPtr key = newKey();
    // Names of AWS's new regions can be longer than the 64 characters a common name holds; the host is in the
    // alternative name, where clients look (RFC 6125 § 6.4.4).
    const CertificatePtr leaf = newCertificate(key.get(), "SSO Tray test host"_ba, m_certificate, life);
    addExtension(leaf.get(), m_certificate, NID_basic_constraints, "critical,CA:FALSE"_ba);
    addExtension(leaf.get(), m_certificate, NID_key_usage, "critical,digitalSignature"_ba);
    addExtension(leaf.get(), m_certificate, NID_ext_key_usage, "serverAuth"_ba);
    addExtension(leaf.get(), m_certificate, NID_subject_alt_name, "DNS:" + host.toLatin1());
    addExtension(leaf.get(), m_certificate, NID_subject_key_identifier, "hash"_ba);
    addExtension(leaf.get(), m_certificate, NID_authority_key_identifier, "keyid:always"_ba);
    X509_sign(leaf.get(), m_key, EVP_sha256());

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain({QSslCertificate(pemOf(leaf.get())), QSslCertificate(pem())});
    configuration.setPrivateKey(QSslKey(pemOf(key.get()), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace ssotray::emulator
