// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "store/failure.hpp"
#include "store/sqlite_database.hpp"
#include "store/turn.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace hefboom::store::sqlite {

/// What an error of the database means to the operator.
[[nodiscard]] StoreFailure failure_of(SqliteError const& error);

/// The one way to the two databases: one caller at a time, refusals instead of errors for those who
/// write, and no writing any more once the disk has failed.
class Gate {
public:
    Gate(Database& journal, Database& keys) : journal_(&journal), keys_(&keys) {}

    /// Runs `body` alone; throws StoreFailure for what the database throws.
    template <class Body>
    auto read(Body const& body) {
        std::lock_guard const mine(turn_);
        try {
            return body();
        } catch (SqliteError const& error) {
            throw failure_of(error);
        }
    }

    /// Runs `body`, which opens and commits its transactions itself and gives a Result, alone and
    /// only while writing is allowed. When it fails or refuses, whatever it left open is undone.
    template <class Body>
    auto write(Body const& body) -> decltype(body()) {
        std::lock_guard const mine(turn_);
        if (stopped_) return tl::unexpected<Refusal>(*stopped_);
        try {
            auto result = body();
            undo();
            return result;
        } catch (SqliteError const& error) {
            undo();
            return tl::unexpected<Refusal>(refusal_of(error));
        } catch (...) {
            undo();
            throw;
        }
    }

    /// Does what may follow a commit that is durable already: what fails here stops later writes,
    /// not the one that was done. Only inside `write`.
    template <class Body>
    void afterwards(Body const& body) {
        try {
            body();
        } catch (SqliteError const& error) {
            static_cast<void>(refusal_of(error));
        }
    }

    [[nodiscard]] std::optional<Refusal> stopped();

private:
    void undo() noexcept;
    Refusal refusal_of(SqliteError const& error);

    Turn turn_;
    Database* journal_;
    Database* keys_;
    std::optional<Refusal> stopped_;
};

} // namespace hefboom::store::sqlite
