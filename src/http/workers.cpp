// SPDX-License-Identifier: EUPL-1.2
#include "http/workers.hpp"

#include <cassert>
#include <utility>

namespace hefboom::http {

Workers::Workers(std::size_t threads) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { run(); });
}

Workers::~Workers() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    there_is_work_.notify_all();
    for (auto& thread : threads_)
        thread.join();
}

bool Workers::submit(std::function<void()> work) {
    {
        std::lock_guard const lock(mutex_);
        if (stopping_ || waiting_.size() >= slow_work_max) return false;
        waiting_.push_back(std::move(work));
    }
    there_is_work_.notify_one();
    return true;
}

WorkPools::WorkPools(std::size_t slow_threads)
    : slow_(slow_threads), passphrases_(passphrase_threads), lengthy_(lengthy_threads) {}

bool WorkPools::submit(Work kind, std::function<void()> work) {
    assert(kind != Work::quick);
    switch (kind) {
    case Work::passphrase: return passphrases_.submit(std::move(work));
    case Work::lengthy: return lengthy_.submit(std::move(work));
    default: return slow_.submit(std::move(work));
    }
}

void Workers::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        there_is_work_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        auto const work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace hefboom::http
