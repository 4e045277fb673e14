// SPDX-License-Identifier: EUPL-1.2
#include "service/epoch_opening.hpp"

#include "base/bytes.hpp"
#include "journal/hash.hpp"

#include <algorithm>

namespace hefboom::service {

Asked epoch_opening(domain::EngagementId engagement, store::EpochDue const& due) {
    domain::OpenEpoch const opening{.epoch = due.epoch_seen + 1,
                                    .restored_size = due.size_kept,
                                    .known_size = due.size_seen,
                                    .known_root = due.root_seen};
    auto const what = std::string(domain::OpenEpoch::name) + "/" + std::to_string(opening.epoch);
    auto const digest =
        journal::sha256({as_bytes(what), engagement.bytes, std::span(due.root_seen)});
    domain::CommandId id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    return {.caller = {.who = ClockCaller{}, .transport = domain::Transport::https},
            .id = id,
            .command = opening};
}

} // namespace hefboom::service
