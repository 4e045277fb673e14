// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "http/net.hpp"
#include "http/request.hpp"

#include <cstddef>
#include <string_view>

namespace hefboom::http {

/// The first line and headers together, and how many headers there may be.
constexpr std::size_t head_bytes_max = std::size_t{16} * 1024;
constexpr std::size_t headers_max = 64;

/// Reads one request from bytes as they come in. Beast reads the syntax; the limits, the target and
/// what becomes of the body are ours.
class RequestReader final : boost::beast::http::basic_parser<true> {
    using Parser = boost::beast::http::basic_parser<true>;

public:
    RequestReader();

    enum class Stage { head, body, whole };

    /// Takes bytes from the front and tells how many it took; the rest must be offered again with
    /// more behind it. Stops after the head, so that it can be judged before any of the body is
    /// taken. Refused as `http.malformed`, `http.bad_target`, `http.target_too_long`,
    /// `http.headers_too_large` or `http.too_large`; after a refusal the connection is of no use.
    [[nodiscard]] Result<std::size_t> feed(std::string_view bytes);

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] bool started() const;

    /// After the head: refused as `http.too_large` when the body is announced larger; one that
    /// turns out larger is refused by feed().
    [[nodiscard]] Result<void> expect_body(std::size_t max_bytes);

    /// After the head: the client waits for a word before it sends the body.
    [[nodiscard]] bool wants_continue() const;

    /// After the head: the client wants to send another request on this connection. One that speaks
    /// HTTP/1.0 is never asked to.
    [[nodiscard]] bool wants_keep_alive() const;

    /// What was read up to now.
    [[nodiscard]] Request& request() { return request_; }

private:
    using View = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb verb, View method, View target, int version,
                         error_code& error) override;
    void on_response_impl(int, View, int, error_code&) override {}
    void on_field_impl(boost::beast::http::field field, View name, View value,
                       error_code& error) override;
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const& length, error_code&) override;
    std::size_t on_body_impl(View body, error_code& error) override;
    void on_chunk_header_impl(std::uint64_t, View, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t remain, View body, error_code& error) override;
    void on_finish_impl(error_code&) override {}

    /// Stops the parser with a refusal of ours.
    void stop(error_code& error, Refusal refusal);

    Request request_;
    Refusal refusal_;
    int version_ = 11;
    std::size_t head_bytes_ = 0;
    std::size_t body_max_ = 0;
};

} // namespace hefboom::http
