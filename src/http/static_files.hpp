// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.hpp"
#include "http/response.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::http {

/// One file embedded in the program. A compressed form that saves nothing is empty.
struct EmbeddedFile {
    std::string_view path; ///< "/index.html"
    std::string_view media_type;
    std::string_view hash; ///< of the raw bytes, for the ETag
    std::string_view raw;
    std::string_view gzip;
    std::string_view brotli;
};

/// The files the build embedded; made from web/dist, or one page that says it was not built.
[[nodiscard]] std::span<EmbeddedFile const> embedded_pages();

/// Which page answers every path under a prefix that is no file: a single-page app does its own
/// routing. The longest prefix wins.
struct Fallback {
    std::string prefix;
    std::string page;
};

/// The desk at "/", the phone at "/s/", the projector at "/screen/".
[[nodiscard]] std::vector<Fallback> page_fallbacks();

/// The pages, answered from memory.
class StaticFiles {
public:
    StaticFiles(std::span<EmbeddedFile const> files, std::vector<Fallback> fallbacks);

    /// The file or page at this path, in the best form the browser takes, or 304 when it has it.
    /// Refused as `http.not_found` under "/api/", for a file name that is not there (a last segment
    /// with a dot) and where no fallback is; as `http.method_not_allowed` for other methods than
    /// GET and HEAD.
    [[nodiscard]] Result<Response> serve(Request const& request) const;

    /// The content-security-policy hashes of all inline scripts in the pages.
    [[nodiscard]] std::vector<std::string> script_hashes() const;

private:
    [[nodiscard]] EmbeddedFile const* find(Request const& request) const;

    std::map<std::string_view, EmbeddedFile const*> by_path_;
    std::vector<Fallback> fallbacks_;
};

} // namespace hefboom::http
