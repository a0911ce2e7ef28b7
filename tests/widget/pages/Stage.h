// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeIdentityViews.h"
#include "session/SessionWindow.h"
#include "support/ManualClock.h"
#include "support/WindowStage.h"

#include <functional>
#include <memory>

namespace kiosk
{

/// A visit in the session's real window, in English, at a fictional school, with a clock that a test moves and an
/// identity view that a test plays.
class Stage final : public WindowStage
{
public:
    /// \a change: what is another way at this school.
    explicit Stage(QSize size = {1920, 1080}, Ribbon ribbon = Ribbon::None,
                   const std::function<void(KioskConfig &)> &change = {});
    ~Stage();

    /// From where the visit is, which must lie before \a step.
    bool goTo(Step step);
    /// Shows the window and goes to Verify, until the new attempt has its view.
    bool startAttempt();
    /// What the last attempt's view reports to.
    IdentityViewListener &engine() { return *views.last().listener; }
    /// The engine tells of an address.
    void goes(const QString &url);
    /// The engine tells of a page that arrives.
    void loads(const QString &url, bool well = true);
    /// To the end of an attempt.
    bool goToOutcome(Outcome outcome);
    /// The clock and the window's own tick, second by second.
    void pass(Seconds time);
    template <typename T> QList<T> told() const
    {
        QList<T> result;
        for (const link::ToHost &message : messages) {
            if (const T *one = std::get_if<T>(&message))
                result << *one;
        }
        return result;
    }

    KioskConfig config;
    ManualClock clock;
    QList<link::ToHost> messages;
    FakeIdentityViews views;
    bool viewsBroken = false;
    MethodId method; ///< that goTo() chooses; suomi_fi to begin with
    std::unique_ptr<Visit> visit;
    std::unique_ptr<SessionWindow> window;

protected:
    QWidget *shownWindow() const override { return window.get(); }
};

/// Where the school's service begins, and the button of a visitor who has reached the end of it.
inline const QString serviceAddress = QStringLiteral("https://id.pohjola.example/");
inline const QString resetDoneButton = QStringLiteral("My settings have been reset");

/// What the QR codes in a picture of \a widget say, read by zbarimg from a PNG file as a phone would from the screen.
QStringList decodedCodes(QWidget *widget);

/// For messages: its class and its words.
QString describe(const QWidget *widget);

/// In its window.
QRect placeOf(const QWidget *widget);

} // namespace kiosk
