// SPDX-License-Identifier: EUPL-1.2
// Phones that watch: opens event streams all at once, waits until each was greeted, cuts them all
// and has them come back as after a lost access point. Prints one line of JSON: how long each wave
// took as a whole and for 95 in a hundred.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <cstdint>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string path = "/api/seat/live";
    std::size_t connections = 1000;
    double patience_seconds = 30;
    std::vector<std::string> header_lines;
};

struct Phone {
    int socket = -1;
    std::string heard;
    bool asked = false;
    bool greeted = false;
};

struct Wave {
    std::vector<double> greeted_ms;
    std::size_t lost = 0;
};

int dialled(Options const& options) {
    auto const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(options.port);
    inet_pton(AF_INET, options.host.c_str(), &address.sin_addr);
    if (::connect(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0 &&
        errno != EINPROGRESS)
        throw std::runtime_error("cannot connect");
    return socket;
}

void ask(Options const& options, Phone& phone, std::size_t number) {
    auto const& lines = options.header_lines;
    auto const own = lines.empty() ? std::string{} : lines[number % lines.size()] + "\r\n";
    auto const request = fmt::format("GET {} HTTP/1.1\r\nHost: {}:{}\r\n{}\r\n", options.path,
                                     options.host, options.port, own);
    phone.asked = ::send(phone.socket, request.data(), request.size(), MSG_NOSIGNAL) > 0;
}

/// False when the server ended the stream.
bool hear(Phone& phone) {
    std::array<char, 8192> bytes{};
    auto const length = ::recv(phone.socket, bytes.data(), bytes.size(), 0);
    if (length <= 0) return length < 0 && errno == EAGAIN;
    phone.heard.append(bytes.data(), static_cast<std::size_t>(length));
    phone.greeted = phone.heard.find("\r\n\r\n") != std::string::npos &&
                    phone.heard.find("data:") != std::string::npos;
    return true;
}

Wave run(Options const& options, std::vector<Phone>& phones) {
    Wave wave;
    auto const poll = epoll_create1(0);
    auto const begin = Clock::now();
    auto const passed_ms = [&] {
        return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    };
    for (std::size_t i = 0; i < phones.size(); ++i) {
        phones[i] = {.socket = dialled(options), .heard = {}};
        epoll_event event{.events = EPOLLIN | EPOLLOUT, .data = {.u64 = i}};
        epoll_ctl(poll, EPOLL_CTL_ADD, phones[i].socket, &event);
    }
    std::array<epoll_event, 512> events{};
    while (wave.greeted_ms.size() + wave.lost < phones.size() &&
           passed_ms() < options.patience_seconds * 1000) {
        auto const count = epoll_wait(poll, events.data(), static_cast<int>(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            auto const at = events[static_cast<std::size_t>(i)].data.u64;
            auto& phone = phones[at];
            if (!phone.asked) {
                ask(options, phone, at);
                epoll_event event{.events = EPOLLIN, .data = {.u64 = at}};
                epoll_ctl(poll, EPOLL_CTL_MOD, phone.socket, &event);
                continue;
            }
            auto const before = phone.greeted;
            auto const lives = hear(phone);
            if (phone.greeted && !before) wave.greeted_ms.push_back(passed_ms());
            if (lives) continue;
            if (!phone.greeted) ++wave.lost;
            epoll_ctl(poll, EPOLL_CTL_DEL, phone.socket, nullptr);
        }
    }
    ::close(poll);
    std::ranges::sort(wave.greeted_ms);
    return wave;
}

std::string told(Wave const& wave) {
    auto const& all = wave.greeted_ms;
    auto const p95 = all.empty() ? 0 : all[(all.size() - 1) * 95 / 100];
    return fmt::format(R"({{"greeted":{},"lost":{},"p95_ms":{:.0f},"last_ms":{:.0f}}})", all.size(),
                       wave.lost, p95, all.empty() ? 0 : all.back());
}

std::vector<std::string> lines_of(std::string const& file) {
    std::vector<std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    std::string headers_file;
    CLI::App app{"Opens event streams, cuts them, and has them come back", "bench_streams"};
    app.add_option("--host", options.host, "IPv4 address");
    app.add_option("--port", options.port, "port")->required();
    app.add_option("--path", options.path, "path of the stream");
    app.add_option("--connections", options.connections, "how many streams");
    app.add_option("--patience", options.patience_seconds, "seconds after which a wave is over");
    app.add_option("--headers", headers_file,
                   "file with one header line a line, given to the streams in turn");
    app.footer("Example: bench_streams --port 8080 --path /live --connections 1000");
    CLI11_PARSE(app, argc, argv);
    if (!headers_file.empty()) options.header_lines = lines_of(headers_file);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    std::vector<Phone> phones(options.connections);
    auto const first = run(options, phones);
    for (auto const& phone : phones)
        ::close(phone.socket);
    auto const again = run(options, phones);
    std::cout << fmt::format(R"({{"streams":{},"first":{},"again":{}}})", options.connections,
                             told(first), told(again))
              << "\n";
    return again.greeted_ms.size() == options.connections ? 0 : 1;
}
