// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <string_view>

namespace hefboom::http::test {

template <auto free>
struct Freed {
    template <class T>
    void operator()(T* thing) const {
        free(thing);
    }
};
template <class T, auto free>
using Owned = std::unique_ptr<T, Freed<free>>;

/// A key and a certificate that it signed itself, in two files for as long as this lives.
class Certificate {
public:
    Certificate() {
        Owned<EVP_PKEY, EVP_PKEY_free> const key(EVP_EC_gen("P-256"));
        Owned<X509, X509_free> const cert(X509_new());
        ASN1_INTEGER_set(X509_get_serialNumber(cert.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(cert.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(cert.get()), 3600);
        X509_set_pubkey(cert.get(), key.get());
        auto* const name = X509_get_subject_name(cert.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<unsigned char const*>("localhost"), -1, -1, 0);
        X509_set_issuer_name(cert.get(), name);
        X509_sign(cert.get(), key.get(), EVP_sha256());
        using File = Owned<std::FILE, std::fclose>;
        File const cert_out(std::fopen(cert_file().c_str(), "w"));
        File const key_out(std::fopen(key_file().c_str(), "w"));
        REQUIRE(PEM_write_X509(cert_out.get(), cert.get()) == 1);
        REQUIRE(PEM_write_PrivateKey(key_out.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                     nullptr) == 1);
    }
    ~Certificate() {
        std::filesystem::remove(cert_file());
        std::filesystem::remove(key_file());
    }

    [[nodiscard]] std::string cert_file() const { return stem_ + ".cert"; }
    [[nodiscard]] std::string key_file() const { return stem_ + ".key"; }

private:
    std::string stem_ =
        (std::filesystem::temp_directory_path() / fmt::format("hefboom-tls-{}", getpid())).string();
};

/// Asks once over TLS and gives everything that came until the end.
inline std::string asked_over_tls(std::uint16_t port, std::string_view request) {
    Owned<SSL_CTX, SSL_CTX_free> const context(SSL_CTX_new(TLS_client_method()));
    auto const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0);
    Owned<SSL, SSL_free> const tls(SSL_new(context.get()));
    SSL_set_fd(tls.get(), socket);
    REQUIRE(SSL_connect(tls.get()) == 1);
    SSL_write(tls.get(), request.data(), static_cast<int>(request.size()));
    std::string text;
    std::array<char, 4096> bytes{};
    for (int length = 0; (length = SSL_read(tls.get(), bytes.data(), bytes.size())) > 0;)
        text.append(bytes.data(), static_cast<std::size_t>(length));
    ::close(socket);
    return text;
}

} // namespace hefboom::http::test
