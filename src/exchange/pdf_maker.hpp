// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace hefboom::exchange {

/// A file that lies beside the page while the PDF is made: the style sheet, a font.
struct FileBeside {
    std::string name; ///< without folder
    std::string_view bytes;
};

/// Makes a PDF of a page by WeasyPrint, a program of its own that need not be installed. It runs
/// without a shell, with an empty environment, no open files of ours and a limit on time, in a
/// folder that goes afterwards; the pages name no address it could fetch. One at a time.
class PdfMaker {
public:
    PdfMaker(std::filesystem::path program, std::chrono::milliseconds time_limit);

    /// The PDF. Waits for the program. Refusals unavailable print.no_pdf (not installed),
    /// print.busy (another is being made) and print.failed (it ended badly or took too long).
    [[nodiscard]] Result<std::string> pdf_of(std::string_view page,
                                             std::span<FileBeside const> beside);

private:
    [[nodiscard]] bool run_in(std::filesystem::path const& folder) const;

    std::filesystem::path program_;
    std::chrono::milliseconds time_limit_;
    std::atomic<bool> busy_ = false;
};

/// Where WeasyPrint is on this machine; empty when it is not.
[[nodiscard]] std::filesystem::path weasyprint_here();

namespace limits {
constexpr std::chrono::milliseconds pdf_time_most{120'000};
constexpr std::size_t pdf_bytes_most = std::size_t{64} * 1024 * 1024;
} // namespace limits

} // namespace hefboom::exchange
