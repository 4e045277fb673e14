// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "http/event_stream.hpp"
#include "http/pending.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

#include <functional>
#include <variant>

namespace hefboom::http {

/// What a handler gives: an answer, a refusal, an answer that comes later, or a stream. It is made
/// from each of them, so that TRY works in a handler.
struct Answer {
    std::variant<Response, Refusal, Pending, Stream> what;

    Answer(Response response) : what(std::move(response)) {}
    Answer(Refusal refusal) : what(std::move(refusal)) {}
    Answer(Pending pending) : what(std::move(pending)) {}
    Answer(Stream stream) : what(std::move(stream)) {}
    Answer(tl::unexpected<Refusal> refusal) : what(std::move(refusal.value())) {}
    Answer(Result<Response> result) : what(either(std::move(result))) {}

private:
    static std::variant<Response, Refusal, Pending, Stream> either(Result<Response> result) {
        if (result) return std::move(*result);
        return std::move(result).error();
    }
};

/// A handler is a plain function. It runs on the thread of the connection and must not block,
/// unless its route says Work::slow.
using Handler = std::function<Answer(Request const&)>;

} // namespace hefboom::http
