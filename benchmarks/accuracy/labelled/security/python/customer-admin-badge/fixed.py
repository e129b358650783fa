from django.contrib import admin
from django.db import models
from django.utils.html import format_html


class Customer(models.Model):
    name = models.CharField(max_length=120)
    company = models.CharField(max_length=120, blank=True)
    website = models.URLField(blank=True)
    is_trial = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name

    @admin.display(description="Customer")
    def badge(self) -> str:
        """Name and company as they stand in the list of the admin pages."""
        kind = "trial" if self.is_trial else "paying"
        return format_html("<span class='badge {}'>{}</span> <em>{}</em>", kind, self.name, self.company)


@admin.register(Customer)
class CustomerAdmin(admin.ModelAdmin):
    list_display = ("badge", "website", "is_trial")
    list_filter = ("is_trial",)
    search_fields = ("name", "company")
