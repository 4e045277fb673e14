// SPDX-License-Identifier: EUPL-1.2
#include "exchange/pdf_maker.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

// This header of glibc 2.36 forgets to say that its functions are C.
extern "C" {
#include <sys/pidfd.h>
}

namespace hefboom::exchange {

namespace fs = std::filesystem;

namespace {

constexpr char const* page_name = "page.html";
constexpr char const* style_name = "print.css";
constexpr char const* pdf_name = "page.pdf";

/// A folder of our own that goes with everything in it.
class Folder {
public:
    Folder() {
        auto pattern = (fs::temp_directory_path() / "hefboom-print-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no temporary folder for a print");
        path_ = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    [[nodiscard]] fs::path const& path() const { return path_; }

    void keep(std::string const& name, std::string_view bytes) const {
        std::ofstream out(path_ / name, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out) throw std::runtime_error("a print cannot be written to the temporary folder");
    }

private:
    fs::path path_;
};

/// What the program starts with: nothing of ours open, no signal held back, a group of its own so
/// that whatever it starts ends with it.
class StartingConditions {
public:
    StartingConditions() {
        posix_spawn_file_actions_init(&files);
        for (auto const stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    }
    ~StartingConditions() {
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
    }
    StartingConditions(StartingConditions const&) = delete;
    StartingConditions& operator=(StartingConditions const&) = delete;

    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
};

pid_t start(fs::path const& program, fs::path const& folder) {
    // PDF/UA: with its headings, lists and tables told apart for who cannot see it.
    std::array<std::string, 9> words{program.string(),
                                     "--encoding",
                                     "utf-8",
                                     "--pdf-variant",
                                     "pdf/ua-1",
                                     "--stylesheet",
                                     (folder / style_name).string(),
                                     (folder / page_name).string(),
                                     (folder / pdf_name).string()};
    std::array<std::string, 3> settings{"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8",
                                        "HOME=" + folder.string()};
    std::array<char*, words.size() + 1> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i)
        arguments[i] = words[i].data();
    std::array<char*, settings.size() + 1> environment{};
    for (std::size_t i = 0; i < settings.size(); ++i)
        environment[i] = settings[i].data();
    StartingConditions const conditions;
    pid_t child = 0;
    auto const failed = posix_spawn(&child, program.c_str(), &conditions.files,
                                    &conditions.attributes, arguments.data(), environment.data());
    return failed == 0 ? child : -1;
}

/// True when the program ended well in time; it has ended in any case.
bool ends_well(pid_t child, std::chrono::milliseconds time_limit) {
    auto const watch = pidfd_open(child, 0);
    pollfd waiting{.fd = watch, .events = POLLIN, .revents = 0};
    auto const in_time = watch >= 0 && poll(&waiting, 1, static_cast<int>(time_limit.count())) == 1;
    if (!in_time) kill(-child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (watch >= 0) close(watch);
    return in_time && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::string content_of(fs::path const& file) {
    std::error_code missing;
    auto const size = fs::file_size(file, missing);
    if (missing || size > limits::pdf_bytes_most) return {};
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

PdfMaker::PdfMaker(fs::path program, std::chrono::milliseconds time_limit)
    : program_(std::move(program)), time_limit_(time_limit) {}

bool PdfMaker::run_in(fs::path const& folder) const {
    auto const child = start(program_, folder);
    return child > 0 && ends_well(child, time_limit_);
}

Result<std::string> PdfMaker::pdf_of(std::string_view page, std::span<FileBeside const> beside) {
    if (program_.empty()) return refuse(Refused::unavailable, "print.no_pdf");
    if (busy_.exchange(true)) return refuse(Refused::unavailable, "print.busy");
    struct Done {
        std::atomic<bool>& busy;
        ~Done() { busy = false; }
    } const done{busy_};
    Folder const folder;
    folder.keep(page_name, page);
    for (auto const& file : beside)
        folder.keep(file.name, file.bytes);
    auto pdf = run_in(folder.path()) ? content_of(folder.path() / pdf_name) : std::string();
    if (!pdf.starts_with("%PDF")) return refuse(Refused::unavailable, "print.failed");
    return pdf;
}

fs::path weasyprint_here() {
    for (auto const* const place : {"/usr/bin/weasyprint", "/usr/local/bin/weasyprint"})
        if (access(place, X_OK) == 0) return place;
    return {};
}

} // namespace hefboom::exchange
