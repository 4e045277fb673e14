// SPDX-License-Identifier: EUPL-1.2
#include "http/operator_door.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace hefboom::http {

namespace {

constexpr std::string_view door_name = "operator.sock";
constexpr int waiting_most = 4;
constexpr mode_t owner_only = S_IRUSR | S_IWUSR;
constexpr std::string_view done_line = "done\n";
constexpr std::string_view failed_line = "failed\n";

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

[[noreturn]] void fail(std::string const& doing) {
    throw std::runtime_error("the operator's door: " + doing + ": " + std::strerror(errno));
}

/// A folder's path may be longer than a socket's address, so the address goes through the folder.
class Address {
public:
    explicit Address(std::filesystem::path const& folder)
        : folder_(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
        auto const path =
            "/proc/self/fd/" + std::to_string(folder_.get()) + "/" + std::string(door_name);
        address_.sun_family = AF_UNIX;
        std::memcpy(address_.sun_path, path.c_str(), path.size() + 1);
    }
    [[nodiscard]] bool found() const { return folder_.get() >= 0; }
    [[nodiscard]] sockaddr const* get() const {
        return reinterpret_cast<sockaddr const*>(&address_);
    }
    static constexpr socklen_t size = sizeof(sockaddr_un);

private:
    Descriptor folder_;
    sockaddr_un address_{};
};

int make_socket() {
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

/// Reads to the end; nothing when there is more than `most`, or the other side is too slow.
std::optional<std::string> read_all(int from, std::size_t most) {
    std::string text;
    std::array<char, 4096> piece{};
    while (true) {
        auto const got = ::read(from, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) return text;
        text.append(piece.data(), static_cast<std::size_t>(got));
        if (text.size() > most) return std::nullopt;
    }
}

void write_all(int to, std::string_view text) {
    while (!text.empty()) {
        auto const sent = ::send(to, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // whoever asked went away
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// Files can be handed on; a socket of the kernel says who opened it.
bool is_owner(int visitor) {
    ucred who{};
    socklen_t size = sizeof who;
    return ::getsockopt(visitor, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 &&
           (who.uid == ::geteuid() || who.uid == 0);
}

} // namespace

OperatorDoor::OperatorDoor(std::filesystem::path const& data_folder, OperatorDeeds deeds)
    : folder_(data_folder), deeds_(std::move(deeds)) {
    Address const address(folder_);
    Descriptor made(make_socket());
    Descriptor stop(::eventfd(0, EFD_CLOEXEC));
    if (!address.found() || made.get() < 0 || stop.get() < 0) fail("cannot be made");
    std::filesystem::remove(folder_ / door_name);
    // Set before it has a name, so that there is no moment in which others can open it.
    if (::fchmod(made.get(), owner_only) != 0 ||
        ::bind(made.get(), address.get(), Address::size) != 0 ||
        ::listen(made.get(), waiting_most) != 0)
        fail("cannot be opened");
    socket_ = made.release();
    stop_ = stop.release();
    thread_ = std::thread([this] { listen(); });
}

OperatorDoor::~OperatorDoor() {
    std::uint64_t const one = 1;
    (void)!::write(stop_, &one, sizeof one);
    thread_.join();
    ::close(socket_);
    ::close(stop_);
    std::error_code ignored;
    std::filesystem::remove(folder_ / door_name, ignored);
}

void OperatorDoor::listen() {
    while (true) {
        std::array<pollfd, 2> waiting{{{socket_, POLLIN, 0}, {stop_, POLLIN, 0}}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0) continue;
        if (waiting[1].revents != 0) return;
        Descriptor const visitor(::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC));
        if (visitor.get() >= 0 && is_owner(visitor.get())) answer(visitor.get());
    }
}

void OperatorDoor::answer(int visitor) const {
    timeval const patience{operator_question_ms / 1000, 0};
    ::setsockopt(visitor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    auto const question = read_all(visitor, operator_question_bytes_most);
    if (!question) return;
    auto const line = question->find('\n');
    auto const deed = deeds_.find(question->substr(0, line));
    if (line == std::string::npos || deed == deeds_.end()) {
        write_all(visitor, std::string(failed_line) + "the running server knows no such deed");
        return;
    }
    std::string answer;
    try {
        answer = std::string(done_line) + deed->second(question->substr(line + 1));
    } catch (std::exception const& why) {
        answer = std::string(failed_line) + why.what();
    }
    write_all(visitor, answer);
}

std::optional<OperatorAnswer> ask_operator_door(std::filesystem::path const& data_folder,
                                                std::string const& deed,
                                                std::string const& argument) {
    Address const address(data_folder);
    Descriptor const door(make_socket());
    if (!address.found() || door.get() < 0 ||
        ::connect(door.get(), address.get(), Address::size) != 0)
        return std::nullopt;
    write_all(door.get(), deed + "\n" + argument);
    ::shutdown(door.get(), SHUT_WR);
    auto const text = read_all(door.get(), operator_answer_bytes_most);
    if (text && text->starts_with(done_line))
        return OperatorAnswer{OperatorAnswer::Outcome::done, text->substr(done_line.size())};
    if (text && text->starts_with(failed_line))
        return OperatorAnswer{OperatorAnswer::Outcome::failed, text->substr(failed_line.size())};
    return OperatorAnswer{OperatorAnswer::Outcome::failed, "the server ended before it answered"};
}

} // namespace hefboom::http
