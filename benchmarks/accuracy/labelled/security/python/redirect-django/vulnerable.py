from django.contrib.auth import login
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View


class LoginView(View):
    def post(self, request):
        user = self.get_user(request)
        login(request, user)
        target = request.POST.get("next", "/")
        if target:
            return redirect(target)
        return redirect("/")
