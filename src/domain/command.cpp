// SPDX-License-Identifier: EUPL-1.2
#include "domain/command.hpp"

#include <tuple>

namespace hefboom::domain {

Command::Command(Command const& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(Command const& other) = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

template <ACommand C>
Command::Command(std::in_place_type_t<C> type, C&& asked) : AnyCommand(type, std::move(asked)) {}

template <ACommand C>
Command Command::made(C asked) {
    return Command(std::in_place_type<C>, std::move(asked));
}

/// Takes the address of every maker, so that each is compiled here for all files to link to.
struct CommandMakers {
    template <class... Commands>
    static auto of(std::variant<Commands...> const*) {
        return std::tuple{&Command::made<Commands>...};
    }
};

[[gnu::used]] auto const command_makers =
    CommandMakers::of(static_cast<AnyCommand const*>(nullptr));

} // namespace hefboom::domain
