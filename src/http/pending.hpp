// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "http/response.hpp"

#include <functional>
#include <memory>

namespace hefboom::http {

/// An answer that comes later, from any thread: what a handler gives when it must wait for a
/// commit.
class Pending {
    struct Slot;

public:
    /// The end that answers. Copies share one answer, so that it fits in a std::function; giving it
    /// twice is our fault. When the last copy goes without an answer the client is told 503.
    class Completer {
    public:
        /// Answers. May be called before the connection waits.
        void operator()(Result<Response> answer) const;

    private:
        friend class Pending;
        explicit Completer(std::shared_ptr<Slot> slot) : slot_(std::move(slot)) {}
        std::shared_ptr<Slot> slot_;
    };

    struct Pair;

    /// Both ends of one answer.
    [[nodiscard]] static Pair make();

    /// The connection's side: calls `ready` once, on the thread that answers, or at once when the
    /// answer is there already.
    void when_ready(std::function<void(Result<Response>)> ready) const;

private:
    struct Shared;
    explicit Pending(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}
    std::shared_ptr<Shared> shared_;
};

struct Pending::Pair {
    Pending pending;
    Completer completer;
};

} // namespace hefboom::http
