// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/scenario/sessions.hpp"

// What was voted on each case, by meeting.
namespace hefboom::demo {

[[nodiscard]] std::span<ToldVotes const> told_votes_on_a();
[[nodiscard]] std::span<ToldVotes const> told_votes_on_b_in_zwo();
[[nodiscard]] std::span<ToldVotes const> told_votes_on_b_in_apd();
[[nodiscard]] std::span<ToldVotes const> told_votes_on_c();
[[nodiscard]] std::span<ToldVotes const> told_votes_on_d();

} // namespace hefboom::demo
