// SPDX-License-Identifier: EUPL-1.2
// A room full of phones, as the pages use the server: each joins with its card, listens, and reads
// its view when it is told that something changed. Measures one of two things and prints one line
// of JSON:
//   join     all come within so many seconds: how long each took, and what went wrong
//   change   all listen; the word `reveal` or `step` on our output asks whoever runs us to change
//            something (one line on our input says that it is done); how long after that was asked
//            each phone had read its view
// Plain blocking connections, a thread each: a room of phones, not a load.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t patience_s = 30;

/// One blocking connection that speaks just enough HTTP.
class Line {
public:
    explicit Line(std::uint16_t port) : port_(port) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        timeval const patience{.tv_sec = patience_s, .tv_usec = 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        int const now = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot connect");
    }
    Line(Line const&) = delete;
    Line& operator=(Line const&) = delete;
    ~Line() { ::close(socket_); }

    void ask(std::string_view method, std::string_view path, std::string const& cookie,
             std::string const& body) {
        auto const request = fmt::format(
            "{} {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nOrigin: http://127.0.0.1:{}\r\n"
            "Hefboom-Request: 1\r\nContent-Type: application/json\r\n{}Content-Length: "
            "{}\r\n\r\n{}",
            method, path, port_, port_, cookie.empty() ? "" : cookie + "\r\n", body.size(), body);
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(request.size()))
            throw std::runtime_error("cannot send");
    }

    /// Reads until `until` stands in what came; false when it does not come.
    [[nodiscard]] bool hear(std::string_view until) {
        std::array<char, 16 * 1024> bytes{};
        while (heard_.find(until) == std::string::npos) {
            auto const length = ::recv(socket_, bytes.data(), bytes.size(), 0);
            if (length <= 0) return false;
            heard_.append(bytes.data(), static_cast<std::size_t>(length));
        }
        return true;
    }

    /// Status and body of an answer with a Content-Length or without a body.
    [[nodiscard]] int answer(std::string& body) {
        if (!hear("\r\n\r\n")) return 0;
        auto const head = heard_.find("\r\n\r\n");
        auto const status = std::stoi(heard_.substr(9, 3));
        auto const at = heard_.find("Content-Length: ");
        auto const length = at < head ? std::stoul(heard_.substr(at + 16)) : 0;
        std::array<char, 16 * 1024> bytes{};
        while (heard_.size() < head + 4 + length) {
            auto const got = ::recv(socket_, bytes.data(), bytes.size(), 0);
            if (got <= 0) return 0;
            heard_.append(bytes.data(), static_cast<std::size_t>(got));
        }
        body = heard_.substr(head + 4, length);
        heard_.clear();
        return status;
    }

    void forget() { heard_.clear(); }

private:
    std::uint16_t port_;
    int socket_ = -1;
    std::string heard_;
};

struct Options {
    std::uint16_t port = 0;
    std::string folder;
    std::size_t phones = 200;
    double within_seconds = 10;
};

std::vector<std::string> lines_of(std::string const& file) {
    std::vector<std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    if (lines.empty()) throw std::runtime_error("no lines in " + file);
    return lines;
}

/// What the phones measured, each by itself.
class Times {
public:
    void add(Clock::duration took) {
        std::lock_guard const lock(mutex_);
        ms_.push_back(std::chrono::duration<double, std::milli>(took).count());
    }
    void fault(std::string what) {
        std::lock_guard const lock(mutex_);
        ++faults_;
        what_ = std::move(what);
    }
    [[nodiscard]] std::string told() {
        std::ranges::sort(ms_);
        auto const at = [&](double share) {
            return ms_.empty()
                       ? 0.0
                       : ms_[static_cast<std::size_t>(share * static_cast<double>(ms_.size() - 1))];
        };
        if (!what_.empty()) std::cerr << what_ << '\n';
        return fmt::format(
            R"("phones":{},"errors":{},"p50_ms":{:.1f},"p95_ms":{:.1f},"last_ms":{:.1f})",
            ms_.size(), faults_, at(0.5), at(0.95), at(1));
    }
    [[nodiscard]] bool clean() const { return faults_ == 0; }

private:
    std::mutex mutex_;
    std::vector<double> ms_;
    std::size_t faults_ = 0;
    std::string what_;
};

void each_phone(std::size_t count, auto const& act) {
    std::vector<std::thread> phones;
    for (std::size_t i = 0; i < count; ++i)
        phones.emplace_back(act, i);
    for (auto& phone : phones)
        phone.join();
}

bool join(Options const& options) {
    auto const bodies = lines_of(options.folder + "/joins");
    auto const cookies = lines_of(options.folder + "/cookies");
    Times times;
    auto const begun = Clock::now();
    each_phone(options.phones, [&](std::size_t number) {
        auto const share = static_cast<double>(number) / static_cast<double>(options.phones);
        std::this_thread::sleep_until(
            begun + std::chrono::duration_cast<Clock::duration>(
                        std::chrono::duration<double>(options.within_seconds * share)));
        auto const came = Clock::now();
        try {
            Line line(options.port);
            std::string body;
            line.ask("POST", "/api/seat/join", {}, bodies[number % bodies.size()]);
            if (auto const status = line.answer(body); status != 204)
                return times.fault(fmt::format("join: {} {}", status, body));
            line.ask("GET", "/api/seat/view", cookies[number % cookies.size()], {});
            if (auto const status = line.answer(body); status != 200)
                return times.fault(fmt::format("view: {} {}", status, body));
            times.add(Clock::now() - came);
        } catch (std::exception const& fault) {
            times.fault(fault.what());
        }
    });
    std::cout << fmt::format(R"({{"within_s":{},{}}})", options.within_seconds, times.told())
              << '\n';
    return times.clean();
}

/// One phone: listens, tells that it does, and reads its view when it hears of a change.
void watch(Options const& options, std::string const& cookie, std::string_view sign,
           std::atomic<std::size_t>& listening, Clock::time_point const& asked, Times& times) {
    try {
        Line stream(options.port);
        Line line(options.port);
        std::string body;
        stream.ask("GET", "/api/seat/live", cookie, {});
        if (!stream.hear("data:")) return times.fault("no stream");
        // What was said before, such as that somebody joined, is not what is measured.
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        stream.forget();
        ++listening;
        while (true) {
            if (!stream.hear("\n\n")) return times.fault("no notice");
            stream.forget();
            line.ask("GET", "/api/seat/view", cookie, {});
            if (auto const status = line.answer(body); status != 200)
                return times.fault(fmt::format("view: {} {}", status, body));
            if (body.find(sign) != std::string::npos) break;
        }
        times.add(Clock::now() - asked);
    } catch (std::exception const& fault) {
        times.fault(fault.what());
    }
}

bool change(Options const& options, std::string const& word) {
    auto const cookies = lines_of(options.folder + "/cookies");
    auto const sign = word == "step" ? R"("step":"reveal")" : R"("task":"look_up")";
    Times times;
    std::atomic<std::size_t> listening = 0;
    Clock::time_point asked;
    std::thread director([&] {
        while (listening < options.phones)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        asked = Clock::now();
        std::cout << word << '\n' << std::flush;
    });
    each_phone(options.phones, [&](std::size_t number) {
        watch(options, cookies[number % cookies.size()], sign, listening, asked, times);
    });
    director.join();
    std::cout << fmt::format("{{{}}}", times.told()) << '\n';
    return times.clean();
}

} // namespace

int main(int count, char** words) {
    Options options;
    std::string what;
    CLI::App app("A room full of phones", "bench_phones");
    app.add_option("what", what, "join, step or reveal")->required();
    app.add_option("--port", options.port, "port")->required();
    app.add_option("--folder", options.folder, "what bench_room wrote")->required();
    app.add_option("--phones", options.phones, "how many");
    app.add_option("--within", options.within_seconds, "seconds in which they come");
    CLI11_PARSE(app, count, words);
    return (what == "join" ? join(options) : change(options, what)) ? 0 : 1;
}
