// SPDX-License-Identifier: EUPL-1.2
#include "http/request_reader.hpp"

#include "http/target.hpp"

#include <algorithm>
#include <string>

namespace hefboom::http {

namespace beast_http = boost::beast::http;

namespace {

/// The shortest end of a chunked body: "0", and two line ends. Beast 1.81 asserts that it sees that
/// much when it comes back to a last chunk, so one sent byte by byte would end the process (found
/// by the fuzzer). At least as much is still to come at any place in a chunked body, so waiting for
/// it costs nothing.
constexpr std::size_t last_chunk_min = 5;

/// A body is reserved up to this at once; more only as it really comes in.
constexpr std::uint64_t body_reserved_max = std::uint64_t{64} * 1024;

Refusal too_large(std::size_t max_bytes) {
    return {Refused::invalid, "http.too_large", {{"max_bytes", std::to_string(max_bytes)}}};
}

Refusal refusal_of(error_code const& error) {
    auto const headers = error == beast_http::error::header_limit;
    return {Refused::invalid, headers ? "http.headers_too_large" : "http.malformed", {}};
}

} // namespace

RequestReader::RequestReader() {
    header_limit(head_bytes_max);
    body_limit(boost::none); // ours counts per route
    request_.headers.reserve(16);
}

Result<std::size_t> RequestReader::feed(std::string_view bytes) {
    if (bytes.empty() || is_done()) return 0;
    auto const had_head = is_header_done();
    if (had_head && chunked() && bytes.size() < last_chunk_min) return 0;
    eager(had_head); // stops by itself at the end of the head, and not within the body
    error_code error;
    auto const taken = put(asio::buffer(bytes.data(), bytes.size()), error);
    if (error && error != beast_http::error::need_more)
        return tl::unexpected(refusal_.key.empty() ? refusal_of(error) : refusal_);
    if (!had_head) head_bytes_ += taken;
    if (head_bytes_ > head_bytes_max) return refuse(Refused::invalid, "http.headers_too_large");
    return taken;
}

RequestReader::Stage RequestReader::stage() const {
    if (!is_header_done()) return Stage::head;
    return is_done() ? Stage::whole : Stage::body;
}

bool RequestReader::started() const {
    return got_some();
}

Result<void> RequestReader::expect_body(std::size_t max_bytes) {
    body_max_ = max_bytes;
    auto const announced = content_length();
    if (announced && *announced > max_bytes) return tl::unexpected(too_large(max_bytes));
    return {};
}

bool RequestReader::wants_continue() const {
    return stage() == Stage::body && same_name(request_.header("expect"), "100-continue");
}

bool RequestReader::wants_keep_alive() const {
    return keep_alive() && version_ == 11;
}

void RequestReader::on_request_impl(beast_http::verb, View method, View target, int version,
                                    error_code& error) {
    version_ = version;
    if (target.size() > target_bytes_max)
        return stop(error, {Refused::invalid, "http.target_too_long", {}});
    auto read = read_target({target.data(), target.size()});
    if (!read) return stop(error, {Refused::invalid, "http.bad_target", {}});
    request_.method = method_of({method.data(), method.size()});
    request_.target.assign(target.data(), target.size());
    request_.segments = std::move(read->segments);
    request_.query = std::move(read->query);
}

void RequestReader::on_field_impl(beast_http::field, View name, View value, error_code& error) {
    if (is_header_done()) return; // a trailer: too late to matter
    if (request_.headers.size() == headers_max)
        return stop(error, {Refused::invalid, "http.headers_too_large", {}});
    request_.headers.emplace_back(std::string(name), std::string(value));
}

void RequestReader::on_body_init_impl(boost::optional<std::uint64_t> const& length, error_code&) {
    if (length) request_.body.reserve(std::min(*length, body_reserved_max));
}

std::size_t RequestReader::on_body_impl(View body, error_code& error) {
    if (request_.body.size() + body.size() > body_max_) {
        stop(error, too_large(body_max_));
        return 0;
    }
    request_.body.append(body.data(), body.size());
    return body.size();
}

std::size_t RequestReader::on_chunk_body_impl(std::uint64_t, View body, error_code& error) {
    return on_body_impl(body, error);
}

void RequestReader::stop(error_code& error, Refusal refusal) {
    refusal_ = std::move(refusal);
    error = beast_http::error::unexpected_body; // any will do: the refusal tells
}

} // namespace hefboom::http
