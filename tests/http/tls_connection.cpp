// SPDX-License-Identifier: EUPL-1.2
#include "http/client.hpp"
#include "http/served.hpp"

#include <arpa/inet.h>
#include <array>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

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
std::string asked_over_tls(std::uint16_t port, std::string_view request) {
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

ServerOptions options_with(Certificate const& certificate) {
    ServerOptions options;
    options.tls_cert = certificate.cert_file();
    options.tls_key = certificate.key_file();
    return options;
}

} // namespace

TEST_CASE("over TLS the same requests are answered, with what only a secure channel gets") {
    Certificate const certificate;
    auto site = open_site({open_route(Method::post, "/api/echo", [](Request const& request) {
        CHECK(request.transport == Transport::tls);
        return Answer(json(request.body));
    })});
    site.network.exposure = Exposure::tls;
    Served served(options_with(certificate), std::move(site));
    std::string const body(100'000, 'x');
    auto const text = asked_over_tls(
        served.server().port(),
        fmt::format("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nOrigin: https://localhost\r\n"
                    "Hefboom-Request: 1\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{}",
                    body.size(), body));
    CHECK(text.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(text.ends_with(body));
    CHECK(text.find("Strict-Transport-Security: ") != std::string::npos);
}

TEST_CASE("a stream over TLS brings its events and ends") {
    Certificate const certificate;
    auto const events = std::make_shared<EventStream>();
    auto site = open_site({open_route(Method::get, "/api/live", [events](Request const&) {
        return Answer(Stream{events, {}});
    })});
    site.network.exposure = Exposure::tls;
    Served served(options_with(certificate), std::move(site));
    events->send(frame_of("n", "", "one"), "");
    events->close();
    auto const text =
        asked_over_tls(served.server().port(), "GET /api/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(text.ends_with("event: n\ndata: one\n\n"));
}

TEST_CASE("plain http on the TLS port gets nothing, and a bad key is told to the operator") {
    Certificate const certificate;
    Served served(options_with(certificate), open_site({}));
    CHECK(served.client().get("/").status == 0);
    auto options = options_with(certificate);
    options.tls_key = certificate.cert_file();
    CHECK_THROWS_AS(Server(options, open_site({})), std::runtime_error);
}
