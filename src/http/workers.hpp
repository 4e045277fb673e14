// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/router.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hefboom::http {

/// How much slow work may wait before newcomers are told that it is busy.
constexpr std::size_t slow_work_max = 256;
constexpr std::size_t passphrase_threads = 1;
constexpr std::size_t lengthy_threads = 2;

/// A few threads for handlers that take long, so that connections keep being served.
class Workers {
public:
    explicit Workers(std::size_t threads);
    /// Finishes what runs, drops what waits.
    ~Workers();
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;

    /// Runs `work` later on one of the threads; false when too much waits already. Work must not
    /// throw.
    [[nodiscard]] bool submit(std::function<void()> work);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable there_is_work_;
    std::deque<std::function<void()>> waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

/// A pool for every kind of work that is not quick, so that no kind waits for another: while a kit
/// is printed and thirty people sign in, drafts are still saved.
class WorkPools {
public:
    explicit WorkPools(std::size_t slow_threads);

    /// As Workers::submit, on the pool of that kind. Quick work is not for here.
    [[nodiscard]] bool submit(Work kind, std::function<void()> work);

private:
    Workers slow_;
    Workers passphrases_;
    Workers lengthy_;
};

} // namespace hefboom::http
