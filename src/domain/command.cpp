// SPDX-License-Identifier: EUPL-1.2
#include "domain/command.hpp"

#include <array>
#include <type_traits>

namespace hefboom::domain {

Command::Command() = default;
Command::Command(Command const& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

Command& Command::operator=(Command const& other) {
    return *this = Command(other);
}

/// Puts it into one that exists: built in place, each alternative costs the compiler all before it.
template <ACommand C>
Command Command::made(C asked) {
    static_assert(std::is_nothrow_move_constructible_v<C>);
    Command made;
    made.template emplace<C>(std::move(asked));
    return made;
}

/// Takes the address of every maker, so that each is compiled here for all files to link to.
struct CommandMakers {
    template <class... Commands>
    static auto of(std::variant<Commands...> const*) {
        return std::array{reinterpret_cast<void (*)()>(&Command::made<Commands>)...};
    }
};

[[gnu::used]] auto const command_makers =
    CommandMakers::of(static_cast<AnyCommand const*>(nullptr));

} // namespace hefboom::domain
