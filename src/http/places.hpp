// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hefboom::http {

/// Counts open connections, in all and per address. Safe from any thread.
class Places : public std::enable_shared_from_this<Places> {
public:
    Places(std::size_t in_all, std::size_t per_address)
        : in_all_max_(in_all), per_address_max_(per_address) {}

    /// A place among the connections; it is free again when this goes.
    class Place {
    public:
        Place() = default;
        Place(Place&& other) noexcept = default;
        Place& operator=(Place&& other) noexcept;
        ~Place();

        /// False when there was no room.
        [[nodiscard]] bool taken() const { return places_ != nullptr; }

    private:
        friend class Places;
        Place(std::shared_ptr<Places> places, std::string address)
            : places_(std::move(places)), address_(std::move(address)) {}
        std::shared_ptr<Places> places_;
        std::string address_;
    };

    [[nodiscard]] Place take(std::string const& address);
    [[nodiscard]] std::size_t taken() const;

private:
    void free(std::string const& address);

    std::size_t in_all_max_;
    std::size_t per_address_max_;
    mutable std::mutex mutex_;
    std::size_t in_all_ = 0;
    std::unordered_map<std::string, std::size_t> per_address_;
};

} // namespace hefboom::http
