// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/serving.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>

namespace hefboom::scenarios {

namespace {

std::string program() {
    auto const* const given = std::getenv("HEFBOOM_PROGRAM");
    return given != nullptr ? given : std::string(HEFBOOM_BINARY_DIR) + "/hefboom";
}

[[noreturn]] void become(std::vector<std::string> words, int out) {
    ::dup2(out, STDOUT_FILENO);
    auto const nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDERR_FILENO);
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

std::string first_line(int pipe) {
    std::string line;
    for (char c = 0; ::read(pipe, &c, 1) == 1 && c != '\n';)
        line.push_back(c);
    return line;
}

} // namespace

Serving::Serving(std::filesystem::path const& folder, std::vector<std::string> before) {
    auto words = std::move(before);
    for (auto const& word : {program(), std::string("serve"), std::string("--data"),
                             folder.string(), std::string("--port"), std::string("0")})
        words.push_back(word);
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    pid_ = ::fork();
    if (pid_ == 0) become(std::move(words), pipe[1]);
    ::close(pipe[1]);
    auto const line = first_line(pipe[0]);
    ::close(pipe[0]);
    if (line.empty()) {
        kill();
        throw std::runtime_error("the server ended before it answered");
    }
    auto const local = boost::json::parse(line).at("local").as_string();
    port_ = static_cast<std::uint16_t>(
        std::stoi(std::string(local).substr(std::string(local).rfind(':') + 1)));
}

Serving::~Serving() {
    kill();
}

bool Serving::lives() {
    return pid_ > 0 && ::waitpid(pid_, nullptr, WNOHANG) == 0;
}

void Serving::kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

} // namespace hefboom::scenarios
