// SPDX-License-Identifier: EUPL-1.2
#include "http/workers.hpp"

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
