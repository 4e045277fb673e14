// SPDX-License-Identifier: EUPL-1.2
#include "http/static_files.hpp"

#include "http/security_headers.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace hefboom::http {

namespace {

/// SvelteKit's and Vite's folders of files whose names hold a hash of their content.
constexpr std::array<std::string_view, 3> immutable_folders{"/_app/immutable/", "/s/assets/",
                                                            "/screen/assets/"};

enum class Coding { raw, gzip, brotli };

bool accepts(std::string_view accept_encoding, std::string_view coding) {
    while (!accept_encoding.empty()) {
        auto const comma = std::min(accept_encoding.find(','), accept_encoding.size());
        auto entry = accept_encoding.substr(0, comma);
        accept_encoding.remove_prefix(std::min(comma + 1, accept_encoding.size()));
        entry.remove_prefix(std::min(entry.find_first_not_of(' '), entry.size()));
        if (!entry.starts_with(coding)) continue;
        auto const weight = entry.substr(coding.size());
        if (!weight.empty() && weight.front() != ';' && weight.front() != ' ') continue;
        // Weight zero ("q=0", "q=0.0") means: not this one.
        return weight.find("q=0") == weight.npos ||
               weight.find_first_of("123456789") != weight.npos;
    }
    return false;
}

Coding coding_for(EmbeddedFile const& file, Request const& request) {
    auto const accept = request.header("accept-encoding");
    if (!file.brotli.empty() && accepts(accept, "br")) return Coding::brotli;
    if (!file.gzip.empty() && accepts(accept, "gzip")) return Coding::gzip;
    return Coding::raw;
}

/// One tag per form, for the bytes differ.
std::string tag_of(EmbeddedFile const& file, Coding coding) {
    constexpr std::array<std::string_view, 3> endings{"", "-g", "-b"};
    return std::string("\"").append(file.hash).append(endings[static_cast<std::size_t>(coding)]) +
           '"';
}

bool is_immutable(std::string_view path) {
    return std::ranges::any_of(immutable_folders,
                               [&](auto folder) { return path.starts_with(folder); });
}

/// The path as the pages are named: the segments joined, decoded.
std::string joined(std::vector<std::string> const& segments) {
    std::string path;
    for (auto const& segment : segments)
        path.append("/").append(segment);
    return path.empty() ? "/" : path;
}

} // namespace

std::vector<Fallback> page_fallbacks() {
    return {{"/", "/index.html"}, {"/s/", "/s/index.html"}, {"/screen/", "/screen/index.html"}};
}

StaticFiles::StaticFiles(std::span<EmbeddedFile const> files, std::vector<Fallback> fallbacks)
    : fallbacks_(std::move(fallbacks)) {
    for (auto const& file : files)
        by_path_.emplace(file.path, &file);
    std::ranges::sort(fallbacks_, std::ranges::greater{},
                      [](auto const& fallback) { return fallback.prefix.size(); });
}

EmbeddedFile const* StaticFiles::find(Request const& request) const {
    auto const path = joined(request.segments);
    if (auto const file = by_path_.find(path); file != by_path_.end()) return file->second;
    auto const& segments = request.segments;
    if (!segments.empty() && segments.front() == "api") return nullptr;
    if (!segments.empty() && segments.back().find('.') != std::string::npos) return nullptr;
    // "/s" is the folder "/s/" as well.
    auto const folder = path.ends_with('/') ? path : path + '/';
    for (auto const& fallback : fallbacks_) {
        if (!folder.starts_with(fallback.prefix)) continue;
        auto const page = by_path_.find(fallback.page);
        return page == by_path_.end() ? nullptr : page->second;
    }
    return nullptr;
}

Result<Response> StaticFiles::serve(Request const& request) const {
    auto const* file = find(request);
    if (!file) return refuse(Refused::not_found, "http.not_found");
    if (changes_state(request.method))
        return refuse(Refused::invalid, "http.method_not_allowed", {{"allow", "GET, HEAD"}});
    auto const coding = coding_for(*file, request);
    auto const tag = tag_of(*file, coding);
    Response response{
        200,
        {{"ETag", tag},
         {"Vary", "Accept-Encoding"},
         {"Cache-Control",
          is_immutable(file->path) ? "public, max-age=31536000, immutable" : "no-cache"}},
        StaticBytes{}};
    if (request.header("if-none-match").find(tag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    response.headers.emplace_back("Content-Type", file->media_type);
    if (coding != Coding::raw)
        response.headers.emplace_back("Content-Encoding", coding == Coding::gzip ? "gzip" : "br");
    response.body = StaticBytes{coding == Coding::brotli ? file->brotli
                                : coding == Coding::gzip ? file->gzip
                                                         : file->raw};
    return response;
}

std::vector<std::string> StaticFiles::script_hashes() const {
    std::vector<std::string> hashes;
    for (auto const& [path, file] : by_path_) {
        if (!path.ends_with(".html")) continue;
        std::ranges::copy(inline_script_hashes(file->raw), std::back_inserter(hashes));
    }
    std::ranges::sort(hashes);
    auto const twice = std::ranges::unique(hashes);
    hashes.erase(twice.begin(), twice.end());
    return hashes;
}

} // namespace hefboom::http
