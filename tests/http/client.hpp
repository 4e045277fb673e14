// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::http::test {

/// An answer as it came over the wire.
struct Reply {
    int status = 0; ///< 0: the connection ended first
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    /// The first header of that name in any case; empty when absent.
    [[nodiscard]] std::string header(std::string_view name) const;
};

/// A small blocking HTTP client. A wait of more than ten seconds ends a test instead of hanging it.
class Client {
public:
    explicit Client(std::uint16_t port);
    ~Client();
    Client(Client&& other) noexcept;
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;

    /// Sends these bytes as they are.
    void send(std::string_view bytes);

    /// Sends a request as a page of ours would, with more header lines (each ended by CRLF).
    void ask(std::string_view method, std::string_view target, std::string_view body,
             std::string_view more_lines);

    /// Reads one answer; an answer without a length is read up to its head only.
    [[nodiscard]] Reply reply(std::string_view method);

    /// Both: what most tests need.
    [[nodiscard]] Reply get(std::string_view target);
    [[nodiscard]] Reply post(std::string_view target, std::string_view body);

    /// Reads until `mark` came by and gives everything up to and with it; less when the server
    /// closed before.
    [[nodiscard]] std::string until(std::string_view mark);

    /// True when the server ends the connection within ten seconds; reads away what comes first.
    [[nodiscard]] bool is_ended();

private:
    bool fill();

    int socket_ = -1;
    std::uint16_t port_ = 0;
    std::string read_;
};

} // namespace hefboom::http::test
