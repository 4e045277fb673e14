// SPDX-License-Identifier: EUPL-1.2
#include "http/security_headers.hpp"

#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace hefboom::http {

namespace {

std::string sha256_base64(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    std::array<unsigned char, EVP_MAX_MD_SIZE * 2> text{};
    auto const written = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(length));
    return {text.begin(), text.begin() + written};
}

} // namespace

std::string security_headers(std::vector<std::string> const& script_hashes, Channel channel,
                             Hsts hsts) {
    std::string scripts = "'self'";
    for (auto const& hash : script_hashes)
        scripts.append(" '").append(hash).append("'");
    auto const policy = "default-src 'none'; script-src " + scripts +
                        "; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                        "frame-src 'self'; form-action 'self'; base-uri 'none'; "
                        "object-src 'none'; frame-ancestors 'self'";
    std::string lines = "Content-Security-Policy: " + policy +
                        "\r\n"
                        "X-Content-Type-Options: nosniff\r\n"
                        "Referrer-Policy: no-referrer\r\n"
                        "X-Frame-Options: SAMEORIGIN\r\n"
                        "Cross-Origin-Resource-Policy: same-origin\r\n"
                        "Permissions-Policy: camera=(), geolocation=(), microphone=()\r\n";
    if (channel == Channel::trusted) lines += "Cross-Origin-Opener-Policy: same-origin\r\n";
    if (hsts == Hsts::told) lines += "Strict-Transport-Security: max-age=63072000\r\n";
    return lines;
}

std::vector<std::string> inline_script_hashes(std::string_view page) {
    constexpr std::string_view begin = "<script";
    constexpr std::string_view end = "</script>";
    std::vector<std::string> hashes;
    while (true) {
        auto const at = page.find(begin);
        if (at == page.npos) return hashes;
        auto const open = page.find('>', at);
        auto const close = page.find(end, at);
        if (open == page.npos || close == page.npos || close < open) return hashes;
        auto const attributes = page.substr(at + begin.size(), open - at - begin.size());
        auto const content = page.substr(open + 1, close - open - 1);
        if (attributes.find("src=") == attributes.npos && !content.empty())
            hashes.push_back("sha256-" + sha256_base64(content));
        page.remove_prefix(close + end.size());
    }
}

} // namespace hefboom::http
