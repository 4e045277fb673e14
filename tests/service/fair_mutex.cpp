// SPDX-License-Identifier: EUPL-1.2
#include "service/fair_mutex.hpp"

#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <thread>
#include <vector>

using hefboom::service::FairMutex;

TEST_CASE("a writer gets in although readers never leave a gap") {
    FairMutex mutex;
    std::atomic<bool> stop = false;
    std::atomic<int> inside = 0;
    std::vector<std::thread> readers;
    // Each leaves only when another is in, as long as there is nobody to make room for.
    for (int i = 0; i < 2; ++i)
        readers.emplace_back([&] {
            while (!stop) {
                std::shared_lock const lock(mutex);
                ++inside;
                for (int wait = 0; wait < 200 && inside < 2 && !stop; ++wait)
                    std::this_thread::sleep_for(std::chrono::microseconds(50));
                --inside;
            }
        });
    for (int written = 0; written < 50; ++written) {
        std::unique_lock const lock(mutex);
        CHECK(inside == 0);
    }
    stop = true;
    for (auto& reader : readers)
        reader.join();
}

TEST_CASE("readers are in together, and a writer is alone") {
    FairMutex mutex;
    std::shared_lock first(mutex);
    std::atomic<bool> second_in = false;
    std::thread([&] {
        std::shared_lock const second(mutex);
        second_in = true;
    }).join();
    CHECK(second_in);
    std::atomic<bool> writer_in = false;
    std::thread writer([&] {
        std::unique_lock const lock(mutex);
        writer_in = true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK_FALSE(writer_in);
    first.unlock();
    writer.join();
    CHECK(writer_in);
}
