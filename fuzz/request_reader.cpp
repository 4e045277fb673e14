// SPDX-License-Identifier: EUPL-1.2
// Bytes from a socket, cut into pieces as the first byte says, must never do more than be refused;
// and however they are cut, the outcome is the same.
#include "http/request_reader.hpp"

#include "base/text.hpp"
#include "http/guard.hpp"
#include "http/target.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>
#include <string>

using namespace hefboom;
using namespace hefboom::http;

namespace {

constexpr std::size_t body_max = 4096;

/// The request read from `bytes` given `step` at a time; nothing when refused or not whole.
std::optional<Request> read(std::string_view bytes, std::size_t step) {
    RequestReader reader;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool judged = false;
    while (end < bytes.size()) {
        end = std::min(end + step, bytes.size());
        while (true) {
            auto const before = reader.stage();
            auto const taken = reader.feed(bytes.substr(begin, end - begin));
            if (!taken) return std::nullopt;
            assert(*taken <= end - begin);
            begin += *taken;
            if (reader.stage() != RequestReader::Stage::head && !judged) {
                judged = true;
                if (!reader.expect_body(body_max)) return std::nullopt;
            }
            if (reader.stage() == RequestReader::Stage::whole) return reader.request();
            if (reader.stage() == before) break;
        }
    }
    return std::nullopt;
}

void look_at(Request const& request) {
    assert(request.body.size() <= body_max);
    assert(request.headers.size() <= headers_max);
    assert(request.segments.size() <= segments_max);
    for (auto const& segment : request.segments) {
        assert(!segment.empty() && segment != "." && segment != "..");
        assert(is_clean_utf8(segment));
    }
    NetworkRules const rules{Exposure::plain, {"localhost"}};
    (void)check_host(rules, request);
    (void)check_origin(rules, request);
    (void)token_in(rules, Cookie::seat, request);
    (void)language_of(request);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view const bytes(reinterpret_cast<char const*>(data + 1), size - 1);
    (void)read_target(bytes);
    (void)cookie_in(bytes, "hefboom_lan");
    auto const pieces = read(bytes, std::size_t{1} + data[0]);
    auto const whole = read(bytes, std::max<std::size_t>(1, bytes.size()));
    // Where the limit on a head is met depends on how much came at once; all else does not.
    if (bytes.size() < head_bytes_max) assert(pieces.has_value() == whole.has_value());
    if (!whole) return 0;
    look_at(*whole);
    if (pieces) {
        assert(pieces->target == whole->target && pieces->body == whole->body);
        assert(pieces->headers == whole->headers);
    }
    return 0;
}
