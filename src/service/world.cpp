// SPDX-License-Identifier: EUPL-1.2
#include "service/world.hpp"

#include <chrono>
#include <sodium.h>

namespace hefboom::service {

World real_world() {
    return World{
        .now =
            [] {
                auto const since = std::chrono::system_clock::now().time_since_epoch();
                return Instant{
                    std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
            },
        .fill = [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }};
}

} // namespace hefboom::service
