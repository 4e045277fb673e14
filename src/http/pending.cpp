// SPDX-License-Identifier: EUPL-1.2
#include "http/pending.hpp"

#include <cassert>
#include <mutex>
#include <optional>
#include <utility>

namespace hefboom::http {

/// What both ends know.
struct Pending::Shared {
    std::mutex mutex;
    std::optional<Result<Response>> answer;
    std::function<void(Result<Response>)> ready;
    bool answered = false;

    void put(Result<Response> given) {
        std::unique_lock lock(mutex);
        assert(!answered);
        answered = true;
        if (!ready) {
            answer = std::move(given);
            return;
        }
        auto const call = std::exchange(ready, nullptr);
        lock.unlock();
        call(std::move(given));
    }
};

/// What the copies of one completer share; its end without an answer is an answer too.
struct Pending::Slot {
    std::shared_ptr<Shared> shared;

    explicit Slot(std::shared_ptr<Shared> both) : shared(std::move(both)) {}
    Slot(Slot const&) = delete;
    Slot& operator=(Slot const&) = delete;
    ~Slot() {
        // Nobody else can answer any more, so reading without the lock would do; the lock is for
        // the thread sanitizer's peace of mind.
        std::unique_lock lock(shared->mutex);
        auto const silent = !shared->answered;
        lock.unlock();
        if (silent) shared->put(refuse(Refused::unavailable, "http.unanswered"));
    }
};

void Pending::Completer::operator()(Result<Response> answer) const {
    slot_->shared->put(std::move(answer));
}

Pending::Pair Pending::make() {
    auto const shared = std::make_shared<Shared>();
    return {Pending(shared), Completer(std::make_shared<Slot>(shared))};
}

void Pending::when_ready(std::function<void(Result<Response>)> ready) const {
    std::unique_lock lock(shared_->mutex);
    if (!shared_->answer) {
        assert(!shared_->ready);
        shared_->ready = std::move(ready);
        return;
    }
    auto answer = std::move(*shared_->answer);
    lock.unlock();
    ready(std::move(answer));
}

} // namespace hefboom::http
