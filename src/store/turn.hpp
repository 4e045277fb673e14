// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <mutex>

namespace hefboom::store {

/// A lock that whoever waits gets next: one thread that takes it again and again (reading a long
/// journal in pieces) cannot keep the others out, as it could with a plain mutex.
class Turn {
public:
    void lock() {
        std::lock_guard const waiting(next_);
        held_.lock();
    }
    void unlock() { held_.unlock(); }

private:
    std::mutex next_; // whoever holds it is the one whose turn comes next
    std::mutex held_;
};

} // namespace hefboom::store
