// SPDX-License-Identifier: EUPL-1.2
#include "service/log_identity.hpp"

#include <algorithm>
#include <cassert>

namespace hefboom::service {

namespace {

template <std::size_t size>
Result<std::array<std::uint8_t, size>> kept_secret(store::Accounts& accounts,
                                                   std::string const& name, World const& world) {
    std::array<std::uint8_t, size> bytes{};
    if (auto const known = accounts.secret(name)) {
        assert(known->size() == size);
        std::ranges::copy(*known, bytes.begin());
        return bytes;
    }
    bytes = world.random<size>();
    CHECK_OK(accounts.put_secret(name, Bytes(bytes.begin(), bytes.end())));
    return bytes;
}

Result<journal::LogId> kept_log_id(store::Accounts& accounts, std::string const& name,
                                   World const& world) {
    journal::LogId log;
    if (auto const known = accounts.setting(name)) {
        assert(known->size() == log.bytes.size());
        std::ranges::copy(*known, log.bytes.begin());
        return log;
    }
    log.bytes = world.random<16>();
    CHECK_OK(accounts.put_setting(name, Bytes(log.bytes.begin(), log.bytes.end())));
    return log;
}

} // namespace

std::string log_seed_name(domain::EngagementId engagement) {
    return "log_seed/" + to_string(engagement);
}

Result<journal::SigningKey> log_key(journal::LogId const& log, Bytes const& seed) {
    journal::Seed bytes{};
    assert(seed.size() == bytes.size());
    std::ranges::copy(seed, bytes.begin());
    return journal::SigningKey::from_seed(journal::key_name(log), journal::SignatureType::ed25519,
                                          bytes);
}

Result<LogIdentity> log_identity(store::Store& store, domain::EngagementId engagement,
                                 World const& world) {
    auto& accounts = store.accounts();
    auto const id = to_string(engagement);
    auto const log = TRY(kept_log_id(accounts, "log/" + id, world));
    auto const seed = TRY(kept_secret<32>(accounts, log_seed_name(engagement), world));
    auto const token_key = TRY(kept_secret<32>(accounts, "token_key/" + id, world));
    auto key = TRY(log_key(log, Bytes(seed.begin(), seed.end())));
    return LogIdentity{.origin = {.log = log, .epoch = 1},
                       .key = std::move(key),
                       .tokens = Tokens(engagement, journal::SealKey(token_key))};
}

} // namespace hefboom::service
