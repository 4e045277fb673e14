// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scratch_folder.hpp"
#include "store/store.hpp"

#include <functional>

namespace hefboom::store {

/// One implementation of the store, empty at first, that can be closed and opened again.
class Backend {
public:
    virtual ~Backend() = default;
    [[nodiscard]] virtual Store& store() = 0;
    virtual void reopen() = 0;
};

/// Runs the same test on every implementation there is. A new one is added in backend.cpp only.
void on_each_backend(std::function<void(Backend&)> const& test);

/// The whole number of repetitions when HEFBOOM_FULL=1, and a tenth of it otherwise.
[[nodiscard]] int rounds(int all);

} // namespace hefboom::store
