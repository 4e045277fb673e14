// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "model.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

using namespace hefboom;
using namespace hefboom::store;

namespace {

constexpr int batches_in_a_run = 12;

/// Choices out of a list, then zeros: so that a failing run shrinks to a short one.
Choose choices_of(std::vector<std::uint32_t> const& numbers, std::size_t& next) {
    return [&numbers, &next](std::uint32_t limit) {
        return next < numbers.size() ? numbers[next++] % limit : 0;
    };
}

} // namespace

TEST_CASE("whatever is written in whatever order, the store holds what plain maps would") {
    auto const property = [](std::vector<std::uint32_t> const& numbers) {
        on_each_backend([&](Backend& backend) {
            Model model;
            std::size_t next = 0;
            auto const choose = choices_of(numbers, next);
            for (int round = 0; round < batches_in_a_run; ++round) {
                auto const batch = model.random_batch(choose);
                auto const predicted = model.apply(batch);
                auto const outcomes = backend.store().commit(batch).value();
                RC_ASSERT(outcomes.size() == predicted.size());
                for (std::size_t at = 0; at < outcomes.size(); ++at) {
                    RC_ASSERT(outcomes[at].written == predicted[at].written);
                    RC_ASSERT(outcomes[at].drafts.size() == predicted[at].drafts.size());
                    for (std::size_t draft = 0; draft < outcomes[at].drafts.size(); ++draft)
                        RC_ASSERT(outcomes[at].drafts[draft].state ==
                                  predicted[at].drafts[draft].state);
                }
                model.learn(batch, outcomes);
                if (choose(3) == 0) backend.reopen();
                RC_ASSERT(model.difference(backend.store()) == "");
            }
            RC_ASSERT(backend.store().damage().empty());
        });
    };
    CHECK(rc::check("store equals model", [&] {
        auto const length = *rc::gen::inRange(0, 600);
        property(*rc::gen::container<std::vector<std::uint32_t>>(
            static_cast<std::size_t>(length), rc::gen::arbitrary<std::uint32_t>()));
    }));
}
