// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "crash_vfs.hpp"
#include "model.hpp"
#include "samples.hpp"
#include "store/sqlite_store.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

using namespace hefboom;
using namespace hefboom::store;
using sqlite::DatabaseOptions;
using sqlite::SqliteStore;
using sqlite::Synchronous;

namespace {

constexpr int cuts_in_all = 2'000;
constexpr int cuts_of_one_disk = 10;
constexpr int most_batches_between_cuts = 60;
constexpr std::uint32_t most_calls_between_cuts = 400;

/// What many power cuts did.
struct Losses {
    int cuts = 0;
    int acknowledged = 0;
    int lost = 0; ///< cuts after which something acknowledged was missing, or half of a batch there
    std::string first;
};

/// One disk, cut off again and again, and what should be on it.
class Ordeal {
public:
    Ordeal(std::uint32_t seed, Synchronous synchronous)
        : random_(seed), options_{.vfs = disk_.name(), .synchronous = synchronous} {}

    void run(Losses& losses) {
        for (int cut = 0; cut < cuts_of_one_disk; ++cut) {
            auto const acknowledged = write_until_the_cut(losses);
            disk_.restart(choose_);
            ++losses.cuts;
            auto const what = what_is_wrong(acknowledged);
            if (what.empty()) continue;
            ++losses.lost;
            if (losses.first.empty()) losses.first = what;
            return;
        }
    }

private:
    /// Writes batches until the power fails; what was acknowledged is in `model_` then, and what
    /// was under way in `under_way_`.
    Model write_until_the_cut(Losses& losses) {
        under_way_.clear();
        disk_.fail_power_after(choose_(most_calls_between_cuts));
        try {
            SqliteStore store(folder_.path(), options_);
            // The store has synced its folder itself, where this disk cannot see it.
            disk_.sync_names();
            for (int batch = 0; batch < most_batches_between_cuts; ++batch) {
                under_way_ = model_.random_batch(choose_);
                auto const outcomes = store.commit(under_way_);
                if (!outcomes) break;
                model_.apply(under_way_);
                model_.learn(under_way_, *outcomes);
                under_way_.clear();
                ++losses.acknowledged;
            }
            disk_.fail_power_after(0);
        } catch (StoreFailure const&) {
            CHECK(disk_.without_power());
        }
        return model_;
    }

    /// Either all of the batch that was under way is there, or none of it, or only its
    /// destructions; everything acknowledged is there in any case.
    std::string what_is_wrong(Model const& acknowledged) {
        try {
            SqliteStore store(folder_.path(), options_);
            disk_.sync_names();
            auto const damage = store.damage();
            if (!damage.empty()) return damage.front();
            auto all = acknowledged;
            all.apply(under_way_);
            auto destroyed = acknowledged;
            destroyed.apply_destructions(under_way_);
            std::string difference;
            for (auto const& possible : {acknowledged, all, destroyed}) {
                auto const found = possible.difference(store);
                model_ = possible;
                model_.adopt_revisions(store);
                if (found.empty()) return "";
                if (difference.empty()) difference = found;
            }
            return difference;
        } catch (StoreFailure const& failure) {
            return failure.what();
        }
    }

    std::mt19937 random_;
    Choose choose_ = [this](std::uint32_t limit) { return random_() % limit; };
    ScratchFolder folder_;
    CrashDisk disk_;
    DatabaseOptions options_;
    Model model_;
    Batch under_way_;
};

Losses power_cuts(int cuts, Synchronous synchronous) {
    Losses losses;
    for (std::uint32_t seed = 1; losses.cuts < cuts; ++seed)
        Ordeal(seed, synchronous).run(losses);
    MESSAGE(losses.cuts << " power cuts, " << losses.acknowledged << " batches acknowledged, "
                        << losses.lost << " cuts with a loss");
    return losses;
}

} // namespace

TEST_CASE("no power cut takes away what was acknowledged or leaves half of a batch") {
    auto const losses = power_cuts(rounds(cuts_in_all), Synchronous::full);
    CHECK_MESSAGE(losses.lost == 0, losses.first);
    CHECK(losses.acknowledged > losses.cuts);
}

TEST_CASE("the same test finds losses where commits are not synced") {
    auto const losses = power_cuts(rounds(cuts_in_all), Synchronous::normal);
    CHECK(losses.lost > 0);
}
