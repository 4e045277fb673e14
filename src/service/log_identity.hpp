// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/checkpoint.hpp"
#include "journal/signing_key.hpp"
#include "service/tokens.hpp"
#include "service/world.hpp"
#include "store/store.hpp"

namespace hefboom::service {

/// What makes a journal this journal: its id, the key its checkpoints are signed with, and the
/// epoch it is in. Made with the engagement; the secrets lie with the item keys.
struct LogIdentity {
    journal::Origin origin;
    journal::SigningKey key;
    Tokens tokens;
};

/// The identity of an engagement's log, made durable when it is asked for the first time. Refuses
/// what the store refuses.
[[nodiscard]] Result<LogIdentity> log_identity(store::Store& store, domain::EngagementId engagement,
                                               World const& world);

/// Under which name a log's seed lies with the keys.
[[nodiscard]] std::string log_seed_name(domain::EngagementId engagement);

/// The key that signs a log's checkpoints, made from its seed.
[[nodiscard]] Result<journal::SigningKey> log_key(journal::LogId const& log, Bytes const& seed);

} // namespace hefboom::service
