// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite_store.hpp"

#include <atomic>

namespace hefboom::scenarios {

/// A store that can be told to write nothing, as on a full disk: what the rules accept is answered
/// `store.full`, and everything stays as it was. So a test may ask in every state what would happen
/// there, without a copy of that state for each question.
class Rehearsal : public store::sqlite::SqliteStore {
public:
    explicit Rehearsal(std::filesystem::path const& folder)
        : SqliteStore(folder, store::sqlite::DatabaseOptions{}) {}

    Result<std::vector<store::EngagementOutcome>> commit(store::Batch const& batch) override {
        if (rehearsing) return refuse(Refused::unavailable, "store.full");
        return SqliteStore::commit(batch);
    }

    std::atomic<bool> rehearsing = false;
};

} // namespace hefboom::scenarios
