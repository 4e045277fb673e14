// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/client.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace hefboom::cli {

/// What stands between `before` and the next quote.
[[nodiscard]] inline std::string between(std::string const& text, std::string const& before) {
    auto const at = text.find(before);
    if (at == std::string::npos) return {};
    auto const from = at + before.size();
    return text.substr(from, text.find('"', from) - from);
}

/// `hefboom serve` on a data folder and a free port, until it is stopped or this goes.
class Running {
public:
    explicit Running(std::string const& data, std::vector<std::string> const& more = {}) {
        auto const* const given = std::getenv("HEFBOOM_PROGRAM");
        auto const program =
            given != nullptr ? std::string(given) : std::string(HEFBOOM_BINARY_DIR) + "/hefboom";
        std::array<int, 2> pipe{};
        if (::pipe(pipe.data()) != 0) throw std::runtime_error("no pipe");
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(pipe[1], STDOUT_FILENO);
            ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
            std::vector<char const*> words{"hefboom",    "serve",  "--data",
                                           data.c_str(), "--port", "0"};
            for (auto const& word : more)
                words.push_back(word.c_str());
            words.push_back(nullptr);
            ::execv(program.c_str(), const_cast<char* const*>(words.data()));
            ::_exit(127);
        }
        ::close(pipe[1]);
        for (char c = 0; c != '\n' && ::read(pipe[0], &c, 1) == 1;)
            line_.push_back(c);
        ::close(pipe[0]);
    }
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;
    ~Running() { stop(); }

    /// Ends it as an operator would, and gives what it returned.
    int stop() {
        if (process_ <= 0) return 0;
        int status = 0;
        ::kill(process_, SIGTERM);
        ::waitpid(process_, &status, 0);
        process_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    }

    /// The line of JSON it prints when it answers.
    [[nodiscard]] std::string const& line() const { return line_; }
    [[nodiscard]] std::uint16_t port() const {
        auto const url = between(line_, R"("local":")");
        auto const colon = url.rfind(':') + 1;
        std::uint16_t port = 0;
        std::from_chars(url.data() + colon, url.data() + url.size(), port);
        return port;
    }
    [[nodiscard]] http::test::Client client() const { return http::test::Client(port()); }

private:
    pid_t process_ = -1;
    std::string line_;
};

} // namespace hefboom::cli
