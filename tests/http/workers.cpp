// SPDX-License-Identifier: EUPL-1.2
#include "http/workers.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <future>

using namespace hefboom::http;

TEST_CASE("work is done on other threads and too much of it is refused") {
    std::atomic<int> done = 0;
    {
        std::promise<void> go;
        auto const gate = go.get_future().share();
        Workers workers(1);
        std::promise<void> started;
        CHECK(workers.submit([&, gate] {
            started.set_value();
            gate.wait();
            ++done;
        }));
        started.get_future().wait();
        for (std::size_t i = 0; i < slow_work_max; ++i)
            CHECK(workers.submit([&] { ++done; }));
        CHECK_FALSE(workers.submit([&] { ++done; }));
        go.set_value();
        while (done < static_cast<int>(slow_work_max) + 1)
            std::this_thread::yield();
    }
    CHECK(done == static_cast<int>(slow_work_max) + 1);
}

TEST_CASE("work that waits is dropped at the end, and what it holds is let go") {
    auto const held = std::make_shared<int>(1);
    {
        std::promise<void> go;
        Workers workers(1);
        auto const gate = go.get_future().share();
        std::promise<void> started;
        CHECK(workers.submit([&, gate] {
            started.set_value();
            gate.wait();
        }));
        started.get_future().wait();
        CHECK(workers.submit([held] {}));
        CHECK(held.use_count() == 2);
        go.set_value();
    }
    CHECK(held.use_count() == 1);
}
