// SPDX-License-Identifier: EUPL-1.2
// Starts the program on the data of the worked example again and again: how long until it answers a
// first request, and how much memory it takes when nobody asks anything. One line of JSON.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// One run of the program, ended when this goes.
class Program {
public:
    Program(std::string const& binary, std::string const& data) {
        std::array<int, 2> pipe{};
        if (::pipe(pipe.data()) != 0) throw std::runtime_error("no pipe");
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(pipe[1], STDOUT_FILENO);
            ::close(STDERR_FILENO);
            ::execl(binary.c_str(), "hefboom", "serve", "--demo", "--port", "0", "--data",
                    data.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(pipe[1]);
        for (char c = 0; c != '\n' && ::read(pipe[0], &c, 1) == 1;)
            line_.push_back(c);
        ::close(pipe[0]);
        if (line_.empty()) throw std::runtime_error("the program does not start: " + binary);
    }
    Program(Program const&) = delete;
    Program& operator=(Program const&) = delete;
    ~Program() {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
    }

    /// True when it answered GET with 200.
    [[nodiscard]] bool answers(std::string const& path) const {
        auto const socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port());
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        auto const request = fmt::format(
            "GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", path, port());
        std::array<char, 64> head{};
        auto const well =
            ::connect(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0 &&
            ::send(socket, request.data(), request.size(), MSG_NOSIGNAL) > 0 &&
            ::recv(socket, head.data(), head.size(), 0) > 12;
        ::close(socket);
        return well && std::string(head.data() + 9, 3) == "200";
    }

    [[nodiscard]] std::int64_t memory_kb() const {
        std::ifstream status(fmt::format("/proc/{}/status", process_));
        for (std::string word; status >> word;)
            if (word == "VmRSS:") {
                std::int64_t kb = 0;
                status >> kb;
                return kb;
            }
        return 0;
    }

private:
    /// Of {"url":"http://127.0.0.1:40519/…", …}: what stands behind the second colon of the url.
    [[nodiscard]] std::uint16_t port() const {
        auto const url = line_.find("://");
        auto const colon = line_.find(':', url + 3);
        return static_cast<std::uint16_t>(std::stoi(line_.substr(colon + 1)));
    }

    pid_t process_ = -1;
    std::string line_;
};

} // namespace

int main(int count, char** words) {
    CLI::App app("Starts the program again and again", "bench_start");
    std::string binary = "build/release/hefboom";
    int times = 20;
    double idle_seconds = 3;
    app.add_option("--program", binary, "Which");
    app.add_option("--times", times, "How often");
    app.add_option("--idle", idle_seconds, "Seconds to wait before memory is looked at");
    CLI11_PARSE(app, count, words);
    auto folder = (std::filesystem::temp_directory_path() / "hefboom-bench-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) return 1;
    std::vector<double> took_ms;
    std::int64_t idle_kb = 0;
    {
        Program const unpacks_the_example(binary, folder);
    }
    for (int i = 0; i < times; ++i) {
        auto const began = Clock::now();
        Program const program(binary, folder);
        if (!program.answers("/api/me")) throw std::runtime_error("no answer");
        took_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
        if (i + 1 < times) continue;
        std::this_thread::sleep_for(std::chrono::duration<double>(idle_seconds));
        idle_kb = program.memory_kb();
    }
    std::filesystem::remove_all(folder);
    std::ranges::sort(took_ms);
    std::cout << fmt::format(
                     R"({{"times":{},"median_ms":{:.1f},"last_ms":{:.1f},"idle_mb":{:.1f}}})",
                     times, took_ms[took_ms.size() / 2], took_ms.back(),
                     static_cast<double>(idle_kb) / 1024)
              << '\n';
    return 0;
}
