// SPDX-License-Identifier: EUPL-1.2
// Keep-alive connections, each of which sends its next request as soon as the last was answered,
// with as much of that on one thread as there is. Prints one line of JSON: how many a second, how
// long each took, and which statuses came.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <map>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string method = "POST";
    std::string path = "/";
    std::size_t connections = 64;
    double seconds = 5;
    double warm_up_seconds = 1;
    std::vector<std::string> bodies{"{\"n\":{n}}"};
    std::vector<std::string> header_lines;
};

struct Figures {
    std::vector<std::uint32_t> took_us;
    std::map<int, std::uint64_t> statuses;
    std::uint64_t broken = 0; ///< connections that ended while they waited
};

std::string replaced(std::string text, std::string_view mark, std::uint64_t number) {
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at))
        text.replace(at, mark.size(), std::to_string(number));
    return text;
}

/// One connection and the one request it has under way.
class Connection {
public:
    Connection(Options const& options, std::size_t number) : options_(options), number_(number) {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(options.port);
        inet_pton(AF_INET, options.host.c_str(), &address.sin_addr);
        if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot connect");
        int const now = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        fcntl(socket_, F_SETFL, O_NONBLOCK);
    }

    [[nodiscard]] int socket() const { return socket_; }

    void ask() {
        auto const pick = [this](auto const& list) { return list[number_ % list.size()]; };
        auto const body =
            replaced(replaced(pick(options_.bodies), "{n}", ++asked_), "{c}", number_);
        auto const own =
            options_.header_lines.empty() ? std::string{} : pick(options_.header_lines) + "\r\n";
        auto const host = fmt::format("{}:{}", options_.host, options_.port);
        auto const request =
            fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\nOrigin: http://{}\r\nHefboom-Request: 1\r\n"
                        "Content-Type: application/json\r\n{}Content-Length: {}\r\n\r\n{}",
                        options_.method, options_.path, host, host, own, body.size(), body);
        began_ = Clock::now();
        // A request is smaller than a socket's buffer, which is empty here.
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(request.size()))
            throw std::runtime_error("cannot send");
    }

    enum class Step { waits, answered, ended };

    Step hear(Figures& figures) {
        std::array<char, 16 * 1024> bytes{};
        auto const length = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (length <= 0) return length < 0 && errno == EAGAIN ? Step::waits : Step::ended;
        read_.append(bytes.data(), static_cast<std::size_t>(length));
        auto const head = read_.find("\r\n\r\n");
        if (head == read_.npos || read_.size() < head + 4 + body_length(head)) return Step::waits;
        auto const took =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_);
        figures.took_us.push_back(static_cast<std::uint32_t>(took.count()));
        int status = 0;
        std::from_chars(read_.data() + 9, read_.data() + 12, status);
        ++figures.statuses[status];
        if (status >= 400 && last_problem.empty()) last_problem = read_.substr(head + 4);
        read_.clear();
        return Step::answered;
    }

    static inline std::string last_problem;

private:
    std::size_t body_length(std::size_t head) const {
        constexpr std::string_view name = "\r\nContent-Length: ";
        auto const at =
            std::search(read_.begin(), read_.begin() + static_cast<std::ptrdiff_t>(head),
                        name.begin(), name.end(), [](char one, char other) {
                            return std::tolower(one) == std::tolower(other);
                        });
        auto const begin = static_cast<std::size_t>(at - read_.begin());
        if (begin >= head) return 0;
        std::size_t length = 0;
        std::from_chars(read_.data() + begin + name.size(), read_.data() + head, length);
        return length;
    }

    Options const& options_;
    std::size_t number_;
    int socket_ = -1;
    std::uint64_t asked_ = 0;
    Clock::time_point began_;
    std::string read_;
};

Figures run(std::vector<Connection>& connections, int poll, double seconds) {
    Figures figures;
    auto const end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                        std::chrono::duration<double>(seconds));
    std::array<epoll_event, 256> events{};
    while (Clock::now() < end) {
        auto const count = epoll_wait(poll, events.data(), static_cast<int>(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            auto& connection = connections[events[static_cast<std::size_t>(i)].data.u64];
            auto const step = connection.hear(figures);
            if (step == Connection::Step::answered) connection.ask();
            if (step == Connection::Step::ended) {
                ++figures.broken;
                epoll_ctl(poll, EPOLL_CTL_DEL, connection.socket(), nullptr);
            }
        }
    }
    return figures;
}

double percentile_ms(std::vector<std::uint32_t> const& sorted_us, double share) {
    if (sorted_us.empty()) return 0;
    auto const at = static_cast<std::size_t>(share * static_cast<double>(sorted_us.size() - 1));
    return sorted_us[at] / 1000.0;
}

std::vector<std::string> lines_of(std::string const& file) {
    std::vector<std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    if (lines.empty()) throw std::runtime_error("no lines in " + file);
    return lines;
}

void print(Options const& options, Figures figures) {
    std::ranges::sort(figures.took_us);
    std::string statuses;
    for (auto const& [status, count] : figures.statuses)
        statuses += fmt::format("{}\"{}\":{}", statuses.empty() ? "" : ",", status, count);
    std::cout << fmt::format(R"({{"connections":{},"seconds":{},"answers":{},"per_second":{:.0f},)"
                             R"("p50_ms":{:.3f},"p99_ms":{:.3f},"max_ms":{:.3f},)"
                             R"("statuses":{{{}}},"broken":{}}})",
                             options.connections, options.seconds, figures.took_us.size(),
                             static_cast<double>(figures.took_us.size()) / options.seconds,
                             percentile_ms(figures.took_us, 0.5),
                             percentile_ms(figures.took_us, 0.99),
                             percentile_ms(figures.took_us, 1.0), statuses, figures.broken)
              << "\n";
    if (!Connection::last_problem.empty()) std::cerr << Connection::last_problem << "\n";
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    std::string bodies_file;
    std::string headers_file;
    CLI::App app{"Posts over keep-alive connections as fast as answers come", "bench_load"};
    app.add_option("--host", options.host, "IPv4 address");
    app.add_option("--port", options.port, "port")->required();
    app.add_option("--method", options.method, "method");
    app.add_option("--path", options.path, "path");
    app.add_option("--connections", options.connections,
                   "how many, each with one request under way");
    app.add_option("--seconds", options.seconds, "how long to measure");
    app.add_option("--warm-up", options.warm_up_seconds, "how long to run before that");
    app.add_option("--bodies", bodies_file,
                   "file with one body a line, given to the connections in turn; {n} becomes the "
                   "request's number on its connection, {c} the connection's");
    app.add_option("--headers", headers_file,
                   "file with one header line a line, given to the connections in turn, such as "
                   "\"Cookie: name=token\"");
    app.footer("Example: bench_load --port 8080 --path /echo --connections 64 --seconds 5");
    CLI11_PARSE(app, argc, argv);
    if (!bodies_file.empty()) options.bodies = lines_of(bodies_file);
    if (!headers_file.empty()) options.header_lines = lines_of(headers_file);

    auto const poll = epoll_create1(0);
    std::vector<Connection> connections;
    connections.reserve(options.connections);
    for (std::size_t i = 0; i < options.connections; ++i) {
        connections.emplace_back(options, i);
        epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
        epoll_ctl(poll, EPOLL_CTL_ADD, connections.back().socket(), &event);
    }
    for (auto& connection : connections)
        connection.ask();
    (void)run(connections, poll, options.warm_up_seconds);
    auto const figures = run(connections, poll, options.seconds);
    print(options, figures);
    return figures.broken == 0 && figures.statuses.size() == 1 && figures.statuses.contains(200)
               ? 0
               : 1;
}
