// SPDX-License-Identifier: EUPL-1.2
#include "cli/files.hpp"

#include "cli/exit_code.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace hefboom::cli {

namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 16U;
constexpr mode_t owner_only = S_IRUSR | S_IWUSR;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int get() const { return number_; }

private:
    int number_;
};

[[noreturn]] void fail(std::string const& path) {
    end_with(ExitCode::usage, path + ": " + std::generic_category().message(errno));
}

} // namespace

std::string read_file(std::string const& path, std::size_t most) {
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) fail(path);
    std::string bytes;
    for (;;) {
        auto const size = bytes.size();
        bytes.resize(size + piece_bytes);
        auto const got = ::read(file.get(), bytes.data() + size, piece_bytes);
        if (got < 0) fail(path);
        bytes.resize(size + static_cast<std::size_t>(got));
        if (bytes.size() > most) end_with(ExitCode::usage, path + ": the file is too large");
        if (got == 0) return bytes;
    }
}

namespace {

void write_all(Descriptor const& file, std::string const& path, std::string_view text) {
    if (file.get() < 0) fail(path);
    while (!text.empty()) {
        auto const written = ::write(file.get(), text.data(), text.size());
        if (written < 0) fail(path);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.get()) != 0) fail(path);
}

} // namespace

void write_new_secret_file(std::string const& path, std::string_view text) {
    Descriptor const file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only));
    write_all(file, path, text);
}

void replace_file(std::string const& path, std::string_view text) {
    auto const beside = path + ".new";
    {
        Descriptor const file(
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, owner_only));
        write_all(file, beside, text);
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) fail(path);
}

} // namespace hefboom::cli
