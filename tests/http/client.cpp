// SPDX-License-Identifier: EUPL-1.2
#include "http/client.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace hefboom::http::test {

std::string Reply::header(std::string_view name) const {
    for (auto const& [key, value] : headers)
        if (key.size() == name.size() && strncasecmp(key.data(), name.data(), name.size()) == 0)
            return value;
    return {};
}

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)), port_(port) {
    timeval const patience{10, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    int const now = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
}

Client::~Client() {
    if (socket_ >= 0) ::close(socket_);
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), port_(other.port_), read_(std::move(other.read_)) {
}

void Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // the server had enough; what it says is read next
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void Client::ask(std::string_view method, std::string_view target, std::string_view body,
                 std::string_view more_lines) {
    auto const host = fmt::format("127.0.0.1:{}", port_);
    send(fmt::format(
        "{} {} HTTP/1.1\r\nHost: {}\r\nOrigin: http://{}\r\nHefboom-Request: 1\r\n"
        "{}{}\r\n{}",
        method, target, host, host, more_lines,
        body.empty() ? std::string{} : fmt::format("Content-Length: {}\r\n", body.size()), body));
}

bool Client::fill() {
    std::array<char, 16 * 1024> bytes{};
    auto const length = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (length <= 0) return false;
    read_.append(bytes.data(), static_cast<std::size_t>(length));
    return true;
}

std::string Client::until(std::string_view mark) {
    while (read_.find(mark) == read_.npos)
        if (!fill()) return std::exchange(read_, {});
    auto const end = read_.find(mark) + mark.size();
    auto text = read_.substr(0, end);
    read_.erase(0, end);
    return text;
}

Reply Client::reply(std::string_view method) {
    auto const head = until("\r\n\r\n");
    Reply reply;
    if (!head.starts_with("HTTP/1.1 ") || !head.ends_with("\r\n\r\n")) return reply;
    reply.status = std::stoi(head.substr(9, 3));
    auto at = head.find("\r\n") + 2;
    while (at + 2 < head.size()) {
        auto const end = head.find("\r\n", at);
        auto const colon = head.find(": ", at);
        reply.headers.emplace_back(head.substr(at, colon - at),
                                   head.substr(colon + 2, end - colon - 2));
        at = end + 2;
    }
    auto const length = reply.header("content-length");
    if (method == "HEAD" || length.empty()) return reply;
    auto const size = std::stoul(length);
    while (read_.size() < size)
        if (!fill()) break;
    reply.body = read_.substr(0, size);
    read_.erase(0, size);
    return reply;
}

Reply Client::get(std::string_view target) {
    ask("GET", target, "", "");
    return reply("GET");
}

Reply Client::post(std::string_view target, std::string_view body) {
    ask("POST", target, body, "");
    return reply("POST");
}

bool Client::is_ended() {
    while (true) {
        std::array<char, 4096> bytes{};
        auto const length = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (length == 0 || (length < 0 && errno == ECONNRESET)) return true;
        if (length < 0) return false;
    }
}

} // namespace hefboom::http::test
