// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeIdentityViews.h"

namespace kiosk
{

namespace
{

class FakeView final : public IdentityView
{
public:
    FakeView(std::shared_ptr<FakeIdentityViews::Record> record, QWidget *parent)
        : m_record(std::move(record)), m_widget(new QWidget(parent))
    {
        m_widget->setFocusPolicy(Qt::StrongFocus);
        m_record->widget = m_widget;
    }
    ~FakeView() override
    {
        m_record->destroyed = true;
        delete m_widget;
    }
    QWidget *widget() override { return m_widget; }
    void start() override { ++m_record->starts; }
    void setZoom(qreal zoom) override { m_record->zooms << zoom; }
    void setLanguage(Language language) override { m_record->languages << language; }
    void typeText(const QString &text) override { m_record->typed += text; }
    void pressKey(int key) override { m_record->keys << key; }
    void answerPage(PageAnswer answer) override { m_record->answers << answer; }
    void closePopups() override { ++m_record->popupsClosed; }
    void closeWindow() override { ++m_record->windowsClosed; }

private:
    std::shared_ptr<FakeIdentityViews::Record> m_record;
    QPointer<QWidget> m_widget;
};

} // namespace

std::unique_ptr<IdentityView> FakeIdentityViews::create(IdentityViewSettings settings, IdentityViewListener &listener,
                                                        QWidget *parent)
{
    auto record = std::make_shared<Record>();
    record->address = settings.address.toDisplay();
    record->method = settings.method;
    record->languages << settings.language;
    record->zooms << settings.zoom;
    record->listener = &listener;
    records.push_back(record);
    return std::make_unique<FakeView>(record, parent);
}

} // namespace kiosk
