// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <mutex>
#include <shared_mutex>

namespace hefboom::service {

/// A shared mutex at which everybody queues: a writer who waits is not overtaken by readers who
/// come later, however many there are. (The C library's own prefers readers, so that a crowd of
/// pages could keep votes from being written.) For std::unique_lock and std::shared_lock.
class FairMutex {
public:
    void lock() {
        std::lock_guard const turn(entrance_);
        room_.lock();
    }
    void unlock() { room_.unlock(); }
    void lock_shared() {
        std::lock_guard const turn(entrance_);
        room_.lock_shared();
    }
    void unlock_shared() { room_.unlock_shared(); }

private:
    std::mutex entrance_; ///< held while waiting, never inside
    std::shared_mutex room_;
};

} // namespace hefboom::service
